package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Pattern;
import org.nadhir.nlp.lexicon.Scope;
import org.nadhir.nlp.lexicon.Variants;
import org.nadhir.nlp.match.AutomatonBuilder;
import org.nadhir.nlp.match.Deadline;
import org.nadhir.nlp.match.Hits;
import org.nadhir.nlp.match.Matcher;
import org.nadhir.nlp.match.Vocabulary;

/** Says of every match in an article which pattern made it and what became of it. */
final class Explainer {
  private final CompiledLexicon lexicon;
  private final Contexts contexts;
  private final StatusRule rule;

  Explainer(CompiledLexicon lexicon, Contexts contexts, StatusRule rule) {
    this.lexicon = lexicon;
    this.contexts = contexts;
    this.rule = rule;
  }

  /** All matches of one field in the order of the text. */
  List<Explained> explain(FieldReading field) {
    List<Found<Entry>> matches = new ArrayList<>(new HashSet<>(field.entries()));
    matches.sort(
        Comparator.<Found<Entry>>comparingInt(Found::first)
            .thenComparing(Found::last)
            .thenComparing(match -> match.mark().id()));
    List<Found<Entry>> allowed =
        field.entries().stream().filter(match -> contexts.allow(field, match)).toList();
    List<Found<Entry>> best = Selection.best(field, allowed);
    Set<Found<Entry>> signals = Set.copyOf(Selection.of(field, allowed));
    PatternFinder patterns = new PatternFinder(field);
    return matches.stream()
        .map(
            match ->
                signals.contains(match)
                    ? signal(field, match, patterns)
                    : nearMiss(field, match, best, patterns))
        .toList();
  }

  private Explained signal(FieldReading field, Found<Entry> match, PatternFinder patterns) {
    Entry entry = match.mark();
    List<Explained.UsedCue> cues =
        rule.governing(field, match).stream()
            .map(
                cue ->
                    new Explained.UsedCue(cue.mark().id(), cue.mark().status(), span(field, cue)))
            .toList();
    return new Explained(
        entry.id(),
        entry.type(),
        entry.mode(),
        patterns.of(match),
        span(field, match),
        rule.decide(field, match).status(),
        cues,
        null);
  }

  private Explained nearMiss(
      FieldReading field, Found<Entry> match, List<Found<Entry>> best, PatternFinder patterns) {
    Entry entry = match.mark();
    return new Explained(
        entry.id(),
        entry.type(),
        entry.mode(),
        patterns.of(match),
        span(field, match),
        null,
        List.of(),
        refusal(field, match, best));
  }

  private Explained.Refusal refusal(
      FieldReading field, Found<Entry> match, List<Found<Entry>> best) {
    if (contexts.isAtHomeElsewhere()) {
      return new Explained.Refusal(
          Explained.Reason.AT_HOME_ELSEWHERE,
          "article",
          texts(forbidden().getOrDefault(Scope.ARTICLE, List.of())),
          null,
          null);
    }
    Found<Mark.Plain> turn = Contexts.turnWithin(field, match);
    if (turn != null) {
      return new Explained.Refusal(Explained.Reason.TURN, null, List.of(), span(field, turn), null);
    }
    Explained.Refusal refusal = lacking(field, match);
    refusal =
        refusal != null
            ? refusal
            : standing(field, match, Explained.Reason.NOT, match.mark().not());
    refusal =
        refusal != null ? refusal : standing(field, match, Explained.Reason.FORBIDDEN, forbidden());
    return refusal != null ? refusal : beaten(field, match, best);
  }

  private Map<Scope, List<Pattern>> forbidden() {
    return lexicon.lexicon().cues().forbidden();
  }

  private Explained.@Nullable Refusal lacking(FieldReading field, Found<Entry> match) {
    for (Map.Entry<Scope, List<Pattern>> required : match.mark().requires().entrySet()) {
      boolean stands =
          required.getValue().stream()
              .anyMatch(pattern -> contexts.stands(field, match, required.getKey(), pattern));
      if (!stands) {
        return new Explained.Refusal(
            Explained.Reason.REQUIRES,
            code(required.getKey()),
            texts(required.getValue()),
            null,
            null);
      }
    }
    return null;
  }

  private Explained.@Nullable Refusal standing(
      FieldReading field,
      Found<Entry> match,
      Explained.Reason reason,
      Map<Scope, List<Pattern>> scopes) {
    for (Map.Entry<Scope, List<Pattern>> scope : scopes.entrySet()) {
      boolean wholeArticle = scope.getKey() == Scope.ARTICLE;
      if (reason == Explained.Reason.FORBIDDEN && wholeArticle) {
        continue;
      }
      for (Pattern pattern : scope.getValue()) {
        if (contexts.stands(field, match, scope.getKey(), pattern)) {
          Found<Integer> found =
              wholeArticle ? null : contexts.find(field, match, scope.getKey(), pattern);
          return new Explained.Refusal(
              reason,
              code(scope.getKey()),
              List.of(pattern.text()),
              found == null ? null : span(field, found),
              null);
        }
      }
    }
    return null;
  }

  private static Explained.Refusal beaten(
      FieldReading field, Found<Entry> match, List<Found<Entry>> best) {
    for (Found<Entry> other : best) {
      if (other.mark() != match.mark() || !other.sameWords(match)) {
        if (Selection.repeats(field, match, other)) {
          return beaten(Explained.Reason.REPEATED, other);
        }
        if (Selection.hides(field, other, match)) {
          return beaten(Explained.Reason.HIDDEN, other);
        }
      }
    }
    throw new IllegalStateException("no reason why entry " + match.mark().id() + " lost");
  }

  private static Explained.Refusal beaten(Explained.Reason reason, Found<Entry> by) {
    return new Explained.Refusal(reason, null, List.of(), null, by.mark().id());
  }

  private static String code(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(Collection<Pattern> patterns) {
    return patterns.stream().map(Pattern::text).toList();
  }

  private static Explained.Span span(FieldReading field, Found<?> found) {
    int start = field.tokens().start(found.first());
    int end = field.tokens().end(found.last());
    return new Explained.Span(field.field(), start, end, field.original().substring(start, end));
  }

  /** Finds the pattern that made a match: the automaton itself knows entries only. */
  private final class PatternFinder {
    private final FieldReading field;
    private final Map<Entry, Hits> hits = new HashMap<>();

    PatternFinder(FieldReading field) {
      this.field = field;
    }

    String of(Found<Entry> match) {
      Hits ofEntry = hits.computeIfAbsent(match.mark(), this::hitsOf);
      for (int hit = 0; hit < ofEntry.size(); hit++) {
        if (ofEntry.first(hit) == match.first() && ofEntry.last(hit) == match.last()) {
          return match.mark().patterns().get(ofEntry.payload(hit)).text();
        }
      }
      throw new IllegalStateException("no pattern of entry " + match.mark().id() + " matches");
    }

    private Hits hitsOf(Entry entry) {
      Vocabulary vocabulary =
          new Vocabulary(lexicon.lexicon().language(), lexicon.lexicon().classes());
      AutomatonBuilder builder = new AutomatonBuilder(vocabulary);
      Variants variants = new Variants(lexicon.lexicon().classes());
      for (int i = 0; i < entry.patterns().size(); i++) {
        int payload = i;
        variants.of(entry.patterns().get(i)).forEach(steps -> builder.add(steps, payload));
      }
      Hits found = new Hits();
      new Matcher(vocabulary, builder.build()).match(field.tokens(), found, Deadline.NEVER);
      return found;
    }
  }
}
