package org.nadhir.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/**
 * Lucene's Monitor as well tuned as it was found to be: a presearcher of three passes with weights
 * by frequency, highlights for offsets, and the cheapest analysis.
 */
final class LuceneMonitor implements AutoCloseable {
  private static final String FIELD = "text";
  private static final int PASSES = 3;

  private final Monitor monitor;

  LuceneMonitor(List<Sought> patterns, List<String> articles) {
    try {
      monitor =
          new Monitor(
              new TokensAnalyzer(),
              new MultipassTermFilteredPresearcher(
                  PASSES, 0, weights(articles), List.of(), Set.of()),
              new MonitorConfiguration());
      List<MonitorQuery> queries = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        queries.add(new MonitorQuery(String.valueOf(i), query(patterns.get(i))));
      }
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TermWeightor weights(List<String> articles) {
    Map<String, Integer> frequencies = new HashMap<>();
    Tokenizer tokenizer = new Tokenizer(new Tokens());
    for (String article : articles) {
      Tokens tokens = tokenizer.split(article);
      for (int token = 0; token < tokens.size(); token++) {
        frequencies.merge(tokens.folded(token), 1, Integer::sum);
      }
    }
    return TermWeightor.combine(
        TermWeightor.termFreqWeightor(frequencies, 100, 0.1), TermWeightor.lengthWeightor(1, 0.3));
  }

  private static Query query(Sought pattern) {
    if (pattern.gap() == 0 && pattern.last().size() == 1) {
      List<String> words = new ArrayList<>(pattern.words());
      words.add(pattern.last().get(0));
      return new PhraseQuery(FIELD, words.toArray(String[]::new));
    }
    List<IntervalsSource> tail = new ArrayList<>();
    pattern.words().stream().skip(1).map(Intervals::term).forEach(tail::add);
    tail.add(
        Intervals.or(pattern.last().stream().map(Intervals::term).toArray(IntervalsSource[]::new)));
    IntervalsSource first = Intervals.term(pattern.words().get(0));
    IntervalsSource rest = Intervals.phrase(tail.toArray(IntervalsSource[]::new));
    return new IntervalQuery(
        FIELD, Intervals.maxgaps(pattern.gap(), Intervals.ordered(first, rest)));
  }

  private MatchingQueries<HighlightsMatch> match(String text) {
    Document document = new Document();
    document.add(new TextField(FIELD, text, Field.Store.NO));
    try {
      return monitor.match(document, HighlightsMatch.MATCHER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of highlighted places in a text. */
  int count(String text) {
    return match(text).getMatches().stream().mapToInt(HighlightsMatch::getHitCount).sum();
  }

  /** The numbers of the patterns that hit a text. */
  Set<Integer> patternsIn(String text) {
    Set<Integer> found = new TreeSet<>();
    for (HighlightsMatch match : match(text).getMatches()) {
      found.add(Integer.valueOf(match.getQueryId()));
    }
    return found;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
