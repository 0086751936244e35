package org.nadhir.cli.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.Spread;
import org.nadhir.cli.backtest.source.Raw;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Documents;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.nlp.signal.Reporting;
import org.nadhir.nlp.signal.Tagger;

/** Reads and tags what the sources have. Safe for use by several threads. */
final class Reader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String OBJECT = "one article as a JSON object on each line";

  private final ArticleMaker maker;
  private final Tagger tagger;
  private final Predicate<SignalReport> counts;
  private final Instant now;
  private final @Nullable Instant to;

  /**
   * A reader.
   *
   * @param counts whether a rule may count what a report says
   * @param now when articles are fetched that do not say
   * @param to time after which articles do not count, if there is one
   */
  Reader(
      ArticleMaker maker,
      Tagger tagger,
      Predicate<SignalReport> counts,
      Instant now,
      @Nullable Instant to) {
    this.maker = maker;
    this.tagger = tagger;
    this.counts = counts;
    this.now = now;
    this.to = to;
  }

  /** What stands there. */
  Read read(Raw raw) {
    try {
      Made made = made(raw);
      return made instanceof Made.Bad bad
          ? unreadable(raw, bad.reason().code(), words(bad.mistakes()))
          : copy(raw, ((Made.Good) made).article());
    } catch (UncheckedIOException e) {
      return unreadable(raw, "bad_json", firstLine(e));
    } catch (RuntimeException e) {
      return unreadable(raw, "tagging_failed", e.getClass().getSimpleName());
    }
  }

  private Made made(Raw raw) {
    return switch (raw.form()) {
      case DOCUMENT -> Documents.read(maker, raw.bytes(), null, now);
      case RECORD -> new Made.Good(Json.read(raw.bytes(), Article.class));
      case JSON ->
          isArticle(raw.bytes())
              ? new Made.Good(Json.read(raw.bytes(), Article.class))
              : maker.fromJson(raw.bytes(), now);
      case TOO_LONG ->
          new Made.Bad(
              List.of(
                  new Mistake(
                      org.nadhir.ingest.article.Reason.TOO_LONG,
                      "line",
                      "more than %d bytes".formatted(raw.bytes().length),
                      OBJECT)));
    };
  }

  /** Whether a JSON object is an article of {@code news.articles}: only those were fetched. */
  private static boolean isArticle(byte[] json) {
    boolean id = false;
    boolean fetched = false;
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
        id |= text && field.equals("id");
        fetched |= text && field.equals("fetchedAt");
        parser.skipChildren();
      }
      return id && fetched;
    } catch (IOException e) {
      return false;
    }
  }

  private Read.Copy copy(Raw raw, Article article) {
    Instant at = article.publishedAt();
    Fate fate = fate(at, article.fetchedAt());
    SignalReport report = fate.isUsed() ? Reporting.of(tagger, article, raw.origin()) : null;
    if (report != null && report.signals().isEmpty()) {
      fate = Fate.SILENT;
    }
    boolean kept = report != null && counts.test(report);
    return new Read.Copy(
        article.id(),
        fate,
        at,
        checksum(raw.bytes()),
        raw.origin(),
        kept ? report : null,
        article.revision());
  }

  private Fate fate(@Nullable Instant at, Instant fetchedAt) {
    if (at != null && to != null && at.isAfter(to)) {
      return Fate.LATER;
    }
    return Spread.aside(at, fetchedAt)
        .map(reason -> Fate.valueOf(reason.name()))
        .orElse(Fate.SIGNALS);
  }

  private static long checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (long) bytes.length << Integer.SIZE | crc.getValue();
  }

  private static Read.Unreadable unreadable(Raw raw, String reason, String what) {
    return new Read.Unreadable(raw.place(), reason, what);
  }

  private static String words(List<Mistake> mistakes) {
    return mistakes.stream()
        .map(m -> "%s: %s; allowed: %s".formatted(m.where(), m.what(), m.allowed()))
        .collect(Collectors.joining("; "));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no article");
  }
}
