package org.nadhir.nlp.signal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Scope;

/** Tells whether what an entry requires stands around a match, and what it forbids does not. */
final class Contexts {
  private static final int NEAR = 6;

  private final CompiledLexicon lexicon;
  private final Set<Integer> inArticle = new HashSet<>();
  private final boolean home;

  Contexts(CompiledLexicon lexicon, List<FieldReading> fields) {
    this.lexicon = lexicon;
    fields.forEach(field -> field.contexts().forEach(found -> inArticle.add(found.mark())));
    Set<Integer> ids = forbidden().getOrDefault(Scope.ARTICLE, Set.of());
    this.home = ids.stream().anyMatch(inArticle::contains) && isHome(fields, ids);
  }

  boolean allow(FieldReading field, Found<Entry> match) {
    Entry entry = match.mark();
    return !home
        && required(field, match, lexicon.contextIds(entry.requires()))
        && noneOf(field, match, lexicon.contextIds(entry.not()))
        && forbidden().entrySet().stream()
            .filter(scope -> scope.getKey() != Scope.ARTICLE)
            .noneMatch(scope -> stands(field, match, scope.getKey(), scope.getValue()));
  }

  private Map<Scope, Set<Integer>> forbidden() {
    return lexicon.contextIds(lexicon.lexicon().cues().forbidden());
  }

  /** An article is at home in a forbidden context when at least half of its sentences are. */
  private static boolean isHome(List<FieldReading> fields, Set<Integer> ids) {
    int all = fields.stream().mapToInt(field -> field.tokens().sentences()).sum();
    long atHome =
        fields.stream()
            .mapToLong(
                field ->
                    field.contexts().stream()
                        .filter(context -> ids.contains(context.mark()))
                        .mapToInt(context -> field.tokens().sentence(context.first()))
                        .distinct()
                        .count())
            .sum();
    return 2 * atHome >= all;
  }

  private boolean required(
      FieldReading field, Found<Entry> match, Map<Scope, Set<Integer>> scopes) {
    return scopes.entrySet().stream()
        .allMatch(scope -> stands(field, match, scope.getKey(), scope.getValue()));
  }

  private boolean noneOf(FieldReading field, Found<Entry> match, Map<Scope, Set<Integer>> scopes) {
    return scopes.entrySet().stream()
        .noneMatch(scope -> stands(field, match, scope.getKey(), scope.getValue()));
  }

  private boolean stands(FieldReading field, Found<Entry> match, Scope scope, Set<Integer> ids) {
    int first = match.first();
    int last = match.last();
    return switch (scope) {
      case MATCH -> between(field, ids, first, last);
      case CLAUSE -> between(field, ids, field.clauseStart(first), field.clauseEnd(last));
      case SENTENCE -> between(field, ids, field.sentenceStart(first), field.sentenceEnd(first));
      case NEAR ->
          between(
              field,
              ids,
              Math.max(field.sentenceStart(first), first - NEAR),
              Math.min(field.sentenceEnd(first), last + NEAR));
      case ARTICLE -> ids.stream().anyMatch(inArticle::contains);
    };
  }

  private static boolean between(FieldReading field, Set<Integer> ids, int from, int to) {
    for (Found<Integer> context : field.contexts()) {
      if (context.lies(from, to) && ids.contains(context.mark())) {
        return true;
      }
    }
    return false;
  }
}
