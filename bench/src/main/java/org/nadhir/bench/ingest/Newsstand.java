package org.nadhir.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds on this machine, each at a loopback address of its own, with entity tags, each of the
 * latest 30 items.
 */
final class Newsstand implements AutoCloseable {
  private static final int KEPT = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final List<List<Item>> feeds = new ArrayList<>();
  final AtomicLong asked = new AtomicLong();
  final AtomicLong unchanged = new AtomicLong();
  final AtomicLong published = new AtomicLong();

  private record Item(long number, Instant at) {}

  Newsstand(int count) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < count; i++) {
      feeds.add(new ArrayList<>());
      for (int item = 0; item < KEPT; item++) {
        publish(i);
      }
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The list of sources that has them all. */
  String sources() {
    StringBuilder yaml = new StringBuilder("outlets:\n");
    for (int i = 0; i < feeds.size(); i++) {
      yaml.append(
          """
            - id: sample-%d
              name: Sample %d
              tier: unverified
              feeds:
                - id: main
                  url: http://%s:%d/rss
          """
              .formatted(i, i, host(i), server.getAddress().getPort()));
    }
    return yaml.toString();
  }

  private static String host(int feed) {
    return "127.0.%d.%d".formatted(1 + feed / 200, 1 + feed % 200);
  }

  /** Publishes an item in a feed. */
  void publish(int feed) {
    List<Item> items = feeds.get(feed);
    synchronized (items) {
      items.add(0, new Item(published.incrementAndGet(), Instant.now()));
      if (items.size() > KEPT) {
        items.remove(KEPT);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      String[] host = exchange.getRequestHeaders().getFirst("Host").split("[.:]", -1);
      int feed = (Integer.parseInt(host[2]) - 1) * 200 + Integer.parseInt(host[3]) - 1;
      List<Item> items;
      synchronized (feeds.get(feed)) {
        items = List.copyOf(feeds.get(feed));
      }
      String tag = "\"%d\"".formatted(items.get(0).number());
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        unchanged.incrementAndGet();
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = xml(feed, items).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String xml(int feed, List<Item> items) {
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Sample</title>");
    for (Item item : items) {
      xml.append(
          """
          <item><guid>%d</guid><title>Report %d</title><link>http://%s/%d</link>
          <pubDate>%s</pubDate><description>%s number %d.</description></item>
          """
              .formatted(
                  item.number(),
                  item.number(),
                  host(feed),
                  item.number(),
                  DateTimeFormatter.RFC_1123_DATE_TIME.format(item.at().atOffset(ZoneOffset.UTC)),
                  "The harbour is open, and ships come and go as on all days. ".repeat(15),
                  item.number()));
    }
    return xml.append("</channel></rss>").toString();
  }

  int size() {
    return feeds.size();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
