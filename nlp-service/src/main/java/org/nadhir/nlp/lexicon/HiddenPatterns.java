package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;

/**
 * Finds patterns that can never win: whenever one matches, patterns of an earlier entry of its
 * type, or of its own entry, match the same words.
 *
 * <p>A pattern is hidden if every plain sequence that it stands for is covered by one of another
 * pattern: as many words, each the same or one of fewer, and no gap wider. An entry hides patterns
 * of later ones only where its {@code requires} and {@code not} allow whatever theirs do. Of two
 * patterns of one entry that cover each other the later one is hidden. Matches that several
 * patterns cover only together are not looked for.
 */
final class HiddenPatterns {
  /**
   * A pattern that never wins.
   *
   * @param by one that matches in its stead
   */
  record Hidden(Entry entry, Pattern pattern, Entry byEntry, Pattern by) {}

  private static final class Candidate {
    final int order;
    final Entry entry;
    final Pattern pattern;
    final List<List<Variants.Step>> variants;
    boolean hidden;

    Candidate(int order, Entry entry, Pattern pattern, List<List<Variants.Step>> variants) {
      this.order = order;
      this.entry = entry;
      this.pattern = pattern;
      this.variants = variants;
    }
  }

  private record End(List<Variants.Step> steps, Candidate candidate) {}

  private static final class Node {
    final Map<Object, Node> children = new HashMap<>();
    final List<End> ends = new ArrayList<>();
  }

  private final Lexicon lexicon;
  private final Variants variants;
  private final Coverage coverage;

  HiddenPatterns(Lexicon lexicon, Variants variants) {
    this.lexicon = lexicon;
    this.variants = variants;
    this.coverage = new Coverage(lexicon);
  }

  List<Hidden> all() {
    Map<SignalType, List<Candidate>> byType = new EnumMap<>(SignalType.class);
    int order = 0;
    for (Entry entry : lexicon.entries()) {
      order++;
      for (Pattern pattern : entry.patterns()) {
        Candidate candidate = new Candidate(order, entry, pattern, variants.of(pattern));
        byType.computeIfAbsent(entry.type(), type -> new ArrayList<>()).add(candidate);
      }
    }
    List<Hidden> hidden = new ArrayList<>();
    byType.values().forEach(candidates -> hidden.addAll(hidden(candidates)));
    return hidden;
  }

  private List<Hidden> hidden(List<Candidate> candidates) {
    Node root = new Node();
    for (Candidate candidate : candidates) {
      candidate.variants.forEach(steps -> add(root, new End(steps, candidate)));
    }
    coverage.prepare();
    List<Hidden> hidden = new ArrayList<>();
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Candidate candidate = candidates.get(i);
      Candidate by = hiderOf(candidate, root);
      if (by != null) {
        candidate.hidden = true;
        hidden.add(new Hidden(candidate.entry, candidate.pattern, by.entry, by.pattern));
      }
    }
    Collections.reverse(hidden);
    return hidden;
  }

  private void add(Node root, End end) {
    Node node = root;
    for (Variants.Step step : end.steps()) {
      Object symbol = Coverage.symbol(step);
      coverage.add(symbol);
      node = node.children.computeIfAbsent(symbol, s -> new Node());
    }
    node.ends.add(end);
  }

  /** What hides one of the candidate's sequences, if all of them are hidden. */
  private @Nullable Candidate hiderOf(Candidate candidate, Node root) {
    Candidate hider = null;
    for (List<Variants.Step> steps : candidate.variants) {
      hider = hiderOf(candidate, steps, root);
      if (hider == null) {
        return null;
      }
    }
    return hider;
  }

  /** What hides a sequence as it is, or else word for word of its first alternatives. */
  private @Nullable Candidate hiderOf(Candidate candidate, List<Variants.Step> steps, Node root) {
    Candidate hider = hiderOf(candidate, steps, 0, root);
    for (int i = 0; hider == null && i < steps.size(); i++) {
      Variants.Step step = steps.get(i);
      if (!step.oneOf().isEmpty()) {
        List<Variants.Step> single = new ArrayList<>(steps);
        for (Word word : step.oneOf()) {
          single.set(i, new Variants.Step(step.gap(), word, null, List.of()));
          hider = hiderOf(candidate, single, root);
          if (hider == null) {
            return null;
          }
        }
      }
    }
    return hider;
  }

  private @Nullable Candidate hiderOf(
      Candidate candidate, List<Variants.Step> steps, int at, Node node) {
    if (at == steps.size()) {
      return node.ends.stream()
          .filter(end -> mayHide(end.candidate(), candidate) && isAsWide(end.steps(), steps))
          .map(End::candidate)
          .findFirst()
          .orElse(null);
    }
    for (Object symbol : coverage.of(Coverage.symbol(steps.get(at)))) {
      Node child = node.children.get(symbol);
      Candidate hider = child == null ? null : hiderOf(candidate, steps, at + 1, child);
      if (hider != null) {
        return hider;
      }
    }
    return null;
  }

  private static boolean isAsWide(List<Variants.Step> wide, List<Variants.Step> narrow) {
    for (int i = 1; i < wide.size(); i++) {
      if (wide.get(i).gap() < narrow.get(i).gap()) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayHide(Candidate one, Candidate other) {
    return one != other
        && !one.hidden
        && (one.order == other.order
            || (one.order < other.order && allowsAllThat(one.entry, other.entry)));
  }

  /** Whether the contexts of one entry allow a match wherever those of another do. */
  private static boolean allowsAllThat(Entry one, Entry other) {
    boolean requires =
        one.requires().entrySet().stream()
            .allMatch(
                scope -> {
                  Set<String> needed = texts(other.requires(), scope.getKey());
                  return !needed.isEmpty()
                      && texts(one.requires(), scope.getKey()).containsAll(needed);
                });
    boolean forbids =
        one.not().keySet().stream()
            .allMatch(scope -> texts(other.not(), scope).containsAll(texts(one.not(), scope)));
    return requires && forbids;
  }

  private static Set<String> texts(Map<Scope, List<Pattern>> contexts, Scope scope) {
    return Set.copyOf(
        contexts.getOrDefault(scope, List.of()).stream().map(Pattern::text).distinct().toList());
  }
}
