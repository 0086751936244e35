package org.nadhir.bench.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Service;

/** Posts to ingest-service. */
public final class Posts {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool(Posts::daemon);
  private final URI articles;

  /** Posts to the first instance. */
  public Posts(Cluster cluster) {
    articles = cluster.of(Service.INGEST).get(0).url().resolve("/articles");
  }

  /** Posts bodies of JSON lines by several clients at once; returns when all have their 202. */
  public void lines(List<byte[]> bodies, int clients) {
    all("application/x-ndjson", bodies, clients);
  }

  /**
   * Posts one article with each request, by several clients at once; returns when all are there.
   */
  public void single(List<byte[]> bodies, int clients) {
    all("application/json", bodies, clients);
  }

  private void all(String type, List<byte[]> bodies, int clients) {
    AtomicInteger next = new AtomicInteger();
    List<CompletableFuture<Void>> all =
        IntStream.range(0, clients)
            .mapToObj(client -> CompletableFuture.runAsync(() -> post(type, bodies, next), threads))
            .toList();
    all.forEach(CompletableFuture::join);
  }

  private void post(String type, List<byte[]> bodies, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
      async(type, bodies.get(i)).join();
    }
  }

  /** Posts one body; completes with the answer to its 202. */
  CompletableFuture<byte[]> async(String type, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(articles)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Posts::taken);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "post");
    thread.setDaemon(true);
    return thread;
  }

  private static byte[] taken(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(
          answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
