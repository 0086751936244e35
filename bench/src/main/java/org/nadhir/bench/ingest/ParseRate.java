package org.nadhir.bench.ingest;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;
import org.nadhir.ingest.feed.FeedRead;
import org.nadhir.ingest.feed.FeedReader;
import org.nadhir.ingest.page.PageRead;
import org.nadhir.ingest.page.PageReader;

/** How fast feeds and pages are read, on one thread, beside the plain libraries. */
final class ParseRate {
  private static final int ROUNDS = 5;
  private static final double WARM_UP_SECONDS = 4;
  private static final double SECONDS = 3;
  private static final URI BASE = URI.create("https://sample-daily-ar.example/rss");
  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

  private final FeedReader feeds = new FeedReader();
  private final PageReader pages = new PageReader();
  private long sink;

  void run() {
    List<byte[]> rss = new ArrayList<>();
    List<byte[]> html = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rss.add(Markups.feed(i, 50).getBytes(StandardCharsets.UTF_8));
      html.add(Markups.page(i).getBytes(StandardCharsets.UTF_8));
    }
    System.out.printf(
        Locale.ROOT,
        "Arabic; feeds of 50 items and %,d bytes, pages of %,d bytes; the median of %d rounds of %.0f s"
            + " after %.0f s to warm up, arms in turn.%n%n",
        mean(rss),
        mean(html),
        ROUNDS,
        SECONDS,
        WARM_UP_SECONDS);
    System.out.println("| | MB/s | share |");
    System.out.println("|---|---|---|");
    Map<String, ToIntFunction<byte[]>> feedArms = new LinkedHashMap<>();
    feedArms.put("Rome alone: bytes to entries", ParseRate::rome);
    feedArms.put("FeedReader: bytes to items, dates, charset", this::feed);
    compare(feedArms, rss);
    Map<String, ToIntFunction<byte[]>> pageArms = new LinkedHashMap<>();
    pageArms.put("jsoup alone: bytes to a tree", ParseRate::jsoup);
    pageArms.put("PageReader: bytes to the main text", this::page);
    compare(pageArms, html);
    System.out.printf("%n(%d)%n", sink % 10);
  }

  private static long mean(List<byte[]> documents) {
    return documents.stream().mapToLong(d -> d.length).sum() / documents.size();
  }

  private void compare(Map<String, ToIntFunction<byte[]>> arms, List<byte[]> documents) {
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    arms.forEach(
        (name, arm) -> {
          rate(arm, documents, WARM_UP_SECONDS);
          rates.put(name, new ArrayList<>());
        });
    for (int round = 0; round < ROUNDS; round++) {
      arms.forEach(
          (name, arm) ->
              rates
                  .computeIfAbsent(name, n -> new ArrayList<>())
                  .add(rate(arm, documents, SECONDS)));
    }
    double first = 0;
    for (Map.Entry<String, List<Double>> entry : rates.entrySet()) {
      double median = entry.getValue().stream().sorted().skip(ROUNDS / 2).findFirst().orElse(0.0);
      first = first == 0 ? median : first;
      System.out.printf(
          Locale.ROOT, "| %s | %.1f | %.2f |%n", entry.getKey(), median, median / first);
    }
  }

  private double rate(ToIntFunction<byte[]> arm, List<byte[]> documents, double seconds) {
    long begin = System.nanoTime();
    long bytes = 0;
    int next = 0;
    while (System.nanoTime() - begin < seconds * 1e9) {
      byte[] document = documents.get(next++ % documents.size());
      sink += arm.applyAsInt(document);
      bytes += document.length;
    }
    return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
  }

  private static int rome(byte[] bytes) {
    try {
      return checked(
          new SyndFeedInput()
              .build(new XmlReader(new ByteArrayInputStream(bytes)))
              .getEntries()
              .size(),
          50);
    } catch (FeedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int feed(byte[] bytes) {
    FeedRead read = feeds.read(bytes, "application/rss+xml", BASE, NOW);
    return checked(((FeedRead.Feed) read).items().size(), 50);
  }

  private static int jsoup(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, BASE.toString()).childNodeSize();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int page(byte[] bytes) {
    String html = Decoding.text(bytes, "text/html", Markup.HTML).text();
    PageRead read = pages.read(html, BASE);
    return ((PageRead.Page) read).text().length();
  }

  private static int checked(int items, int expected) {
    if (items != expected) {
      throw new IllegalStateException("%d items instead of %d".formatted(items, expected));
    }
    return items;
  }
}
