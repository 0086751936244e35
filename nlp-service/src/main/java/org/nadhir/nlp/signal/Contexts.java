package org.nadhir.nlp.signal;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Pattern;
import org.nadhir.nlp.lexicon.Scope;

/** Tells whether what an entry requires stands around a match, and what it forbids does not. */
final class Contexts {
  private static final int NEAR = 6;

  private final CompiledLexicon lexicon;
  private final Map<Scope, BitSet> forbidden;
  private final BitSet inArticle = new BitSet();
  private final boolean home;

  Contexts(CompiledLexicon lexicon, List<FieldReading> fields) {
    this.lexicon = lexicon;
    this.forbidden = lexicon.contextIds(lexicon.lexicon().cues().forbidden());
    for (FieldReading field : fields) {
      field.addContexts(inArticle);
    }
    BitSet ids = forbidden.getOrDefault(Scope.ARTICLE, new BitSet());
    this.home = ids.intersects(inArticle) && isHome(fields, ids);
  }

  /** Whether no match of the article counts: most of its sentences speak of something else. */
  boolean isAtHomeElsewhere() {
    return home;
  }

  /** Whether one pattern of a context stands in a scope around a match. */
  boolean stands(FieldReading field, Found<Entry> match, Scope scope, Pattern pattern) {
    BitSet id = new BitSet();
    id.set(lexicon.contextId(pattern));
    return stands(field, match, scope, id);
  }

  /** Where a pattern of a context that stands in a scope other than the article stands. */
  @Nullable Found<Integer> find(
      FieldReading field, Found<Entry> match, Scope scope, Pattern pattern) {
    return field.contexts().stream()
        .filter(context -> context.mark() == lexicon.contextId(pattern))
        .filter(context -> scope != Scope.MATCH || context.lies(match.first(), match.last()))
        .filter(
            context ->
                field.tokens().sentence(context.first()) == field.tokens().sentence(match.first()))
        .findFirst()
        .orElse(null);
  }

  boolean allow(FieldReading field, Found<Entry> match) {
    Entry entry = match.mark();
    return !home
        && turnWithin(field, match) == null
        && required(field, match, lexicon.contextIds(entry.requires()))
        && noneOf(field, match, lexicon.contextIds(entry.not()))
        && !isForbidden(field, match);
  }

  /** The word within a match, if any, that turns against what was said before it. */
  static @Nullable Found<Mark.Plain> turnWithin(FieldReading field, Found<Entry> match) {
    for (Found<Mark.Plain> turn : field.plain(Mark.Plain.TURN)) {
      if (turn.lies(match.first() + 1, match.last() - 1)) {
        return turn;
      }
    }
    return null;
  }

  private boolean isForbidden(FieldReading field, Found<Entry> match) {
    for (Map.Entry<Scope, BitSet> scope : forbidden.entrySet()) {
      if (scope.getKey() != Scope.ARTICLE
          && stands(field, match, scope.getKey(), scope.getValue())) {
        return true;
      }
    }
    return false;
  }

  /** An article is at home in a forbidden context when at least half of its sentences are. */
  private static boolean isHome(List<FieldReading> fields, BitSet ids) {
    int all = fields.stream().mapToInt(field -> field.tokens().sentences()).sum();
    long atHome =
        fields.stream()
            .mapToLong(
                field ->
                    field.contexts().stream()
                        .filter(context -> ids.get(context.mark()))
                        .mapToInt(context -> field.tokens().sentence(context.first()))
                        .distinct()
                        .count())
            .sum();
    return 2 * atHome >= all;
  }

  private boolean required(FieldReading field, Found<Entry> match, Map<Scope, BitSet> scopes) {
    for (Map.Entry<Scope, BitSet> scope : scopes.entrySet()) {
      if (!stands(field, match, scope.getKey(), scope.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean noneOf(FieldReading field, Found<Entry> match, Map<Scope, BitSet> scopes) {
    for (Map.Entry<Scope, BitSet> scope : scopes.entrySet()) {
      if (stands(field, match, scope.getKey(), scope.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean stands(FieldReading field, Found<Entry> match, Scope scope, BitSet ids) {
    int first = match.first();
    int last = match.last();
    return switch (scope) {
      case MATCH -> field.hasContext(ids, first, last);
      case CLAUSE -> field.hasContext(ids, field.clauseStart(first), field.clauseEnd(last));
      case SENTENCE -> field.hasContext(ids, field.sentenceStart(first), field.sentenceEnd(first));
      case NEAR ->
          field.hasContext(
              ids,
              Math.max(field.sentenceStart(first), first - NEAR),
              Math.min(field.sentenceEnd(first), last + NEAR));
      case ARTICLE -> ids.intersects(inArticle);
    };
  }
}
