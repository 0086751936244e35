package org.nadhir.cli.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.alert.AlertKeys;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.cli.backtest.source.Source;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Theatres;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.nlp.signal.Tagger;

/**
 * Everything that a backtest works by.
 *
 * @param maker makes articles of what is no article yet
 * @param tagger finds their signals
 * @param theatres theatres that are keys
 * @param ruleBooks sets of rules that decide, at least one
 * @param to end in event time, or none for that of the archive
 * @param now when articles are fetched that do not say
 */
record Backtest(
    ArticleMaker maker,
    Tagger tagger,
    Theatres theatres,
    List<RuleBook> ruleBooks,
    @Nullable Instant to,
    Instant now) {
  /** As often as in the stream, event time is told to all keys. */
  private static final long TICK_MILLIS = Duration.ofMinutes(10).toMillis();

  Backtest {
    ruleBooks = List.copyOf(ruleBooks);
  }

  /**
   * What came of it.
   *
   * @param alerts for each set of rules its alerts, in their order
   * @param books what became of everything that was read
   * @param from time of the first article that counts
   * @param to time up to which is decided
   */
  record Outcome(List<List<Alert>> alerts, Books books, Instant from, Instant to) {}

  /** Reads all and decides. */
  Outcome run(List<Source> sources, Jobs jobs, LongConsumer progress) {
    AlertKeys keys = new AlertKeys(theatres);
    List<Verdicts> verdicts = ruleBooks.stream().map(book -> new Verdicts(book, keys)).toList();
    Archive archive = new Archive();
    Reader reader =
        new Reader(
            maker, tagger, report -> verdicts.stream().anyMatch(v -> v.counts(report)), now, to);
    new Gathering(reader, archive, jobs, progress).readAll(sources);
    Archive.Span span = archive.span().orElse(new Archive.Span(Instant.EPOCH, Instant.EPOCH));
    Instant clock = to == null ? tick(span.last()) : to;
    archive.reports().forEach(report -> verdicts.forEach(v -> v.take(report)));
    List<List<Alert>> alerts = new ArrayList<>();
    verdicts.forEach(v -> alerts.add(v.at(clock, jobs)));
    return new Outcome(alerts, archive.books(), span.first(), to == null ? span.last() : to);
  }

  private static Instant tick(Instant last) {
    return Instant.ofEpochMilli(Math.floorDiv(last.toEpochMilli(), TICK_MILLIS) * TICK_MILLIS);
  }
}
