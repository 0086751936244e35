package org.nadhir.nlp.signal;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.match.Vocabulary;

/** Reads the role of a name off the words beside it. */
final class Markers {
  private static final int MARKER_REACH = 3;

  private final Vocabulary vocabulary;
  private final boolean subjectAfterVerb;

  Markers(CompiledLexicon lexicon) {
    this.vocabulary = lexicon.vocabulary();
    this.subjectAfterVerb = lexicon.lexicon().cues().subjectAfterVerb();
  }

  boolean isTarget(FieldReading field, Found<String> name) {
    return isBehind(field, name, Mark.Plain.TARGET)
        || isTerritory(field, name)
        || hasDativeParticle(field, name)
        || isObject(field, name);
  }

  private boolean isTerritory(FieldReading field, Found<String> name) {
    return field.plain(Mark.Plain.TERRITORY).stream()
        .anyMatch(
            t ->
                t.last() == name.first() - 1
                    || (!subjectAfterVerb && t.first() == name.last() + 1));
  }

  /** Whether a verbal noun has the name for its object and not, as an adjective, for its actor. */
  private boolean isObject(FieldReading field, Found<String> name) {
    String word = field.tokens().folded(name.last());
    boolean adjective = word.endsWith("ي") || word.endsWith("يه");
    return !adjective
        && field.plain(Mark.Plain.OBJECT).stream().anyMatch(o -> o.last() == name.first() - 1)
        && field.names().stream()
            .noneMatch(
                n ->
                    n.lies(name.last() + 1, name.last() + MARKER_REACH)
                        && hasDativeParticle(field, n));
  }

  boolean isBehind(FieldReading field, Found<String> name, Mark.Plain kind) {
    for (Found<Mark.Plain> marker : field.plain(kind)) {
      int between = name.first() - marker.last() - 1;
      if (between >= 0
          && between < MARKER_REACH
          && field.clause(marker.last()) == field.clause(name.first())
          && field.names().stream().noneMatch(n -> n.lies(marker.last() + 1, name.first() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an Arabic "and" is glued to a word. */
  boolean isConjoined(FieldReading field, int token) {
    String word = field.tokens().folded(token);
    return word.length() > 3
        && word.startsWith("و")
        && vocabulary.shareSymbols(word, word.substring(1));
  }

  private boolean hasDativeParticle(FieldReading field, Found<String> name) {
    String word = field.tokens().folded(name.first());
    String bare = word.startsWith("و") ? word.substring(1) : word;
    return bare.startsWith("ل") && vocabulary.shareSymbols(word, articled(bare));
  }

  private static String articled(String word) {
    return word.startsWith("لل") ? "ا" + word.substring(1) : word.substring(1);
  }

  static @Nullable Found<String> first(List<Found<String>> names, Predicate<Found<String>> wanted) {
    for (Found<String> name : names) {
      if (wanted.test(name)) {
        return name;
      }
    }
    return null;
  }

  static @Nullable Found<String> last(List<Found<String>> names, Predicate<Found<String>> wanted) {
    Found<String> found = null;
    for (Found<String> name : names) {
      found = wanted.test(name) ? name : found;
    }
    return found;
  }
}
