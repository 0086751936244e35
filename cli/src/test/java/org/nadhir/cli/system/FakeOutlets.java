package org.nadhir.cli.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Outlets on this machine, each at a loopback address of its own, which is a host of its own to
 * whoever polls them. Some are friendly, some are not.
 */
final class FakeOutlets implements AutoCloseable {
  private static final int MIB = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Long>> visits = new ConcurrentHashMap<>();
  private final Map<String, List<String>> items = new ConcurrentHashMap<>();
  private final Map<String, Behaviour> hostile = new HashMap<>();

  /** How a hostile outlet answers. */
  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  FakeOutlets(int friendly) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 1; i <= friendly; i++) {
      items.put("127.0.1." + i, new CopyOnWriteArrayList<>());
    }
    hostile.put("127.0.2.1", FakeOutlets::neverEnd);
    hostile.put("127.0.2.2", FakeOutlets::drip);
    hostile.put("127.0.2.3", FakeOutlets::explode);
    hostile.put("127.0.2.4", FakeOutlets::runInCircles);
    hostile.put("127.0.2.5", FakeOutlets::askForFiles);
    hostile.put("127.0.2.6", FakeOutlets::nest);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The list of sources that has them all. */
  String sources() {
    StringBuilder yaml = new StringBuilder("outlets:\n");
    new TreeMap<>(items).keySet().forEach(host -> yaml.append(outlet(host)));
    new TreeMap<>(hostile).keySet().forEach(host -> yaml.append(outlet(host)));
    return yaml.toString();
  }

  private String outlet(String host) {
    return """
          - id: %s
            name: Sample outlet at %s
            tier: unverified
            feeds:
              - id: main
                url: http://%s:%d/rss
        """
        .formatted(id(host), host, host, server.getAddress().getPort());
  }

  static String id(String host) {
    return "sample-" + host.replace('.', '-');
  }

  List<String> friendly() {
    return items.keySet().stream().sorted().toList();
  }

  List<String> hostile() {
    return hostile.keySet().stream().sorted().toList();
  }

  /** Has every friendly outlet publish an article. */
  void publish(String name) {
    items.forEach((host, published) -> published.add(name));
  }

  /** When an outlet was visited, in milliseconds, ascending. */
  List<Long> visits(String host) {
    return visits.getOrDefault(host, List.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    if (exchange.getRequestURI().getPath().equals("/rss")) {
      visits
          .computeIfAbsent(host, h -> Collections.synchronizedList(new CopyOnWriteArrayList<>()))
          .add(System.nanoTime() / 1_000_000);
    }
    try (exchange) {
      Behaviour behaviour = hostile.get(host);
      if (behaviour != null) {
        behaviour.answer(exchange);
      } else {
        feed(exchange, host);
      }
    } catch (IOException e) {
      // The reader has had enough.
    }
  }

  private void feed(HttpExchange exchange, String host) throws IOException {
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Sample</title>");
    for (String name : items.getOrDefault(host, List.of())) {
      xml.append(
          """
          <item><guid>%s-%s</guid><title>Report %s of %s</title><link>http://%s/%s</link>
          <pubDate>%s</pubDate>
          <description>The harbour at %s is closed, says report %s.</description></item>
          """
              .formatted(
                  host,
                  name,
                  name,
                  host,
                  host,
                  name,
                  DateTimeFormatter.RFC_1123_DATE_TIME.format(
                      Instant.now().minusSeconds(600).atOffset(ZoneOffset.UTC)),
                  host,
                  name));
    }
    byte[] body = xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void neverEnd(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, 0);
    byte[] title = "<title>without an end ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    OutputStream out = exchange.getResponseBody();
    out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.UTF_8));
    for (int sent = 0; sent < 1024 * MIB; sent += title.length) {
      out.write(title);
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      for (int i = 0; i < 600; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void explode(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    try (GZIPOutputStream zipped = new GZIPOutputStream(exchange.getResponseBody())) {
      byte[] zeros = new byte[MIB];
      for (int i = 0; i < 1024; i++) {
        zipped.write(zeros);
      }
    }
  }

  private static void runInCircles(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/rss?again");
    exchange.sendResponseHeaders(302, -1);
  }

  private static void askForFiles(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "file:///etc/hostname");
    exchange.sendResponseHeaders(301, -1);
  }

  private static void nest(HttpExchange exchange) throws IOException {
    byte[] body =
        ("<rss version=\"2.0\"><channel>" + "<a>".repeat(500_000)).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
