package org.nadhir.bench.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.bench.Articles;
import org.nadhir.bench.Root;
import org.nadhir.cli.system.Feed;
import org.nadhir.cli.system.Feed.Document;
import org.nadhir.contracts.Json;

/** A fixed stream of news: the seeds, then short articles of the repository's own sentences. */
final class News {
  private static final Instant BEGIN = Instant.parse("2022-05-01T00:00:00Z");
  private static final Duration SPACING = Duration.ofHours(2);
  private static final List<String> OUTLETS =
      List.of("sample-daily-ar", "sample-wire", "sample-tv-ar", "sample-local-ar");

  private News() {}

  /** The seeds and so many more articles; the same for the same seed. */
  static List<Document> of(int more, long seed) {
    List<Document> news = new ArrayList<>(Feed.documents(Root.find().resolve("seeds")));
    List<String> sentences = Articles.sentences();
    Random random = new Random(seed);
    for (int i = 0; i < more; i++) {
      String text =
          Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
              .limit(1 + random.nextInt(3))
              .collect(Collectors.joining(" "));
      news.add(article(i, text));
    }
    return news;
  }

  private static Document article(int number, String text) {
    String outlet = OUTLETS.get(number % OUTLETS.size());
    return new Document(
        "application/json",
        Json.write(
            Map.of(
                "url", "https://%s.example/crash/%d".formatted(outlet, number),
                "outlet", outlet,
                "title", text.substring(0, Math.min(80, text.length())),
                "text", text,
                "publishedAt", BEGIN.plus(SPACING.multipliedBy(number)).toString())));
  }
}
