package org.nadhir.cli.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.nadhir.cli.replay.Replay;
import org.nadhir.contracts.Json;

/**
 * Posts documents, each again until it gets its 202, and remembers the ids that it was given: what
 * the system has promised to keep.
 */
public final class Feed {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWER).build();
  private final URI articles;
  private final List<Document> documents;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger posted = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Set<String> promised = ConcurrentHashMap.newKeySet();

  /**
   * What is posted.
   *
   * @param type its media type
   * @param content its bytes
   */
  public record Document(String type, byte[] content) {
    static Document text(Path file) {
      try {
        return new Document("text/plain; charset=utf-8", Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A feed to the first ingest-service of a cluster. */
  public Feed(Cluster cluster, List<Document> documents) {
    this.articles = cluster.of(Service.INGEST).get(0).url().resolve("/articles");
    this.documents = List.copyOf(documents);
  }

  /** The documents of a folder, in the order of their names. */
  public static List<Document> documents(Path folder) {
    return Replay.check(folder, 0).stream().map(Document::text).toList();
  }

  /** Number of documents. */
  public int size() {
    return documents.size();
  }

  /** Number of documents that got their 202. */
  public int posted() {
    return posted.get();
  }

  /** Number of posts that got no answer or were to be repeated. */
  public int refused() {
    return refused.get();
  }

  /** The ids that came with a 202. */
  public Set<String> promised() {
    return Set.copyOf(promised);
  }

  /**
   * Posts all of them.
   *
   * @param clients number of clients that do so at the same time
   * @param rate documents per second of each client; 0 for as fast as they are taken
   */
  public void run(int clients, double rate) {
    long spacing = rate == 0 ? 0 : (long) (TimeUnit.SECONDS.toNanos(1) / rate);
    List<Thread> threads =
        IntStream.range(0, clients)
            .mapToObj(client -> new Thread(() -> post(spacing), "feed " + client))
            .toList();
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
    if (posted.get() < documents.size()) {
      throw new IllegalStateException(
          "%d of %d documents were taken".formatted(posted.get(), documents.size()));
    }
  }

  private void post(long spacing) {
    long due = System.nanoTime();
    try {
      for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        due = Math.max(due, System.nanoTime() - spacing) + spacing;
        promised.add(untilTaken(documents.get(i)));
        posted.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String untilTaken(Document document) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        HttpResponse<byte[]> answer = http.send(request(document), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 202) {
          return Json.read(answer.body(), JsonNode.class).path("id").asText();
        }
        if (answer.statusCode() / 100 == 4) {
          throw new IllegalStateException(
              "refused for good: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
      } catch (IOException | UncheckedIOException away) {
        // Killed before it answered, or not up: posted again, for which it has one id.
      }
      refused.incrementAndGet();
      Thread.sleep(PAUSE.toMillis());
    }
    throw new IllegalStateException("nothing was taken for " + PATIENCE);
  }

  private HttpRequest request(Document document) {
    return HttpRequest.newBuilder(articles)
        .timeout(ANSWER)
        .header("Content-Type", document.type())
        .POST(BodyPublishers.ofByteArray(document.content()))
        .build();
  }
}
