package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.match.Vocabulary;

/**
 * Finds who does it, to whom, and who says so, from the names in the sentence and the words in
 * front of them.
 */
final class RoleFinder {
  private static final int MARKER_REACH = 3;
  private static final int AFTER_REACH = 8;
  private static final int SPEAKER_REACH = 7;
  private static final int SENTENCES_BACK = 2;

  private final Vocabulary vocabulary;
  private final boolean subjectAfterVerb;

  RoleFinder(CompiledLexicon lexicon) {
    this.vocabulary = lexicon.vocabulary();
    this.subjectAfterVerb = lexicon.lexicon().cues().subjectAfterVerb();
  }

  /** Codes of actor, target and speaker; several are joined by {@code +}. */
  record Roles(@Nullable String actor, @Nullable String target, @Nullable String speaker) {}

  Roles find(FieldReading field, Found<Entry> match, @Nullable Found<Cue> denial) {
    int from = field.sentenceStart(match.first());
    int to = field.sentenceEnd(match.first());
    List<Found<String>> names = field.names().stream().filter(name -> name.lies(from, to)).toList();
    Found<String> subject = actor(field, match, names);
    List<String> actors = coordinated(field, names, subject);
    Found<String> target = target(field, match, names, actors);
    String speaker = speaker(field, match, names, denial);
    if (match.mark().speakerActs() && speaker != null && denial == null) {
      String aimedAt = actors.contains(speaker) ? codeOf(target) : codeOf(subject);
      return new Roles(speaker, speaker.equals(aimedAt) ? null : aimedAt, speaker);
    }
    return new Roles(actors.isEmpty() ? null : String.join("+", actors), codeOf(target), speaker);
  }

  private static @Nullable String codeOf(@Nullable Found<String> name) {
    return name == null ? null : name.mark();
  }

  private @Nullable Found<String> actor(
      FieldReading field, Found<Entry> match, List<Found<String>> names) {
    int clauseStart = field.clauseStart(match.first());
    int clauseEnd = field.clauseEnd(match.last());
    Found<String> marked =
        first(names, n -> n.lies(match.first(), clauseEnd) && isBehind(field, n, Mark.Plain.ACTOR));
    if (marked != null) {
      return marked;
    }
    Predicate<Found<String>> free = n -> !isTarget(field, n);
    Found<String> inside =
        first(names, n -> n.lies(match.first(), match.last() + 1) && free.test(n));
    Found<String> before = last(names, n -> n.lies(clauseStart, match.first() - 1) && free.test(n));
    boolean topic = before != null && before.last() == match.first() - 1;
    Found<String> near = subjectAfterVerb && inside != null && !topic ? inside : before;
    if (near != null || inside != null) {
      return near != null ? near : inside;
    }
    return first(names, n -> n.last() < match.first() && free.test(n));
  }

  private @Nullable Found<String> target(
      FieldReading field, Found<Entry> match, List<Found<String>> names, List<String> actors) {
    Predicate<Found<String>> other = n -> !actors.contains(n.mark());
    int reach = match.last() + AFTER_REACH;
    Found<String> marked =
        first(names, n -> n.lies(match.first(), reach) && other.test(n) && isTarget(field, n));
    if (marked != null) {
      return marked;
    }
    int clauseEnd = Math.min(field.clauseEnd(match.last()), reach);
    Found<String> behind = first(names, n -> n.lies(match.first(), clauseEnd) && other.test(n));
    if (behind != null) {
      return behind;
    }
    int clauseStart = field.clauseStart(match.first());
    return last(
        names, n -> n.lies(clauseStart, match.first() - 1) && other.test(n) && isTarget(field, n));
  }

  private @Nullable String speaker(
      FieldReading field,
      Found<Entry> match,
      List<Found<String>> names,
      @Nullable Found<Cue> denial) {
    if (denial != null && denial.mark().status() == org.nadhir.contracts.Status.DENIED) {
      String denier = subjectOf(field, denial, names);
      return denier != null ? denier : earlierSpeaker(field, match);
    }
    Found<Mark.Plain> nearest = null;
    for (Found<Mark.Plain> verb : field.plain(Mark.Plain.SPEECH)) {
      boolean sameSentence =
          field.tokens().sentence(verb.first()) == field.tokens().sentence(match.first());
      boolean closer = nearest == null || verb.last() < match.first();
      if (sameSentence && closer && !verb.overlaps(match)) {
        nearest = verb;
      }
    }
    if (nearest == null) {
      return null;
    }
    String subject = subjectOf(field, nearest, names);
    return subject != null ? subject : earlierSpeaker(field, match);
  }

  /** Who spoke last in the sentences just before, for "he said" and "the spokesman said". */
  private @Nullable String earlierSpeaker(FieldReading field, Found<Entry> match) {
    int sentence = field.tokens().sentence(match.first());
    for (int back = 1; back <= SENTENCES_BACK && back <= sentence; back++) {
      int from = field.tokens().firstOf(sentence - back);
      int to = field.tokens().behind(sentence - back) - 1;
      List<Found<String>> names = field.names().stream().filter(n -> n.lies(from, to)).toList();
      Found<Mark.Plain> verb = null;
      for (Found<Mark.Plain> speech : field.plain(Mark.Plain.SPEECH)) {
        verb = speech.lies(from, to) ? speech : verb;
      }
      String subject = verb == null ? null : subjectOf(field, verb, names);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  private @Nullable String subjectOf(FieldReading field, Found<?> verb, List<Found<String>> names) {
    Found<String> before =
        last(
            names,
            n ->
                n.last() < verb.first()
                    && verb.first() - n.last() <= SPEAKER_REACH
                    && !(subjectAfterVerb && isTarget(field, n)));
    if (before != null && before.last() == verb.first() - 1) {
      return before.mark();
    }
    Found<String> after =
        first(
            names,
            n ->
                n.first() > verb.last()
                    && n.first() - verb.last() <= SPEAKER_REACH
                    && !isTarget(field, n)
                    && !isSaid(field, verb, n));
    Found<String> subject = subjectAfterVerb ? after : before;
    Found<String> other = subjectAfterVerb ? before : after;
    Found<String> found = subject != null ? subject : other;
    return found == null ? null : found.mark();
  }

  /** Whether a name belongs to what is said: a word that opens it stands between verb and name. */
  private static boolean isSaid(FieldReading field, Found<?> verb, Found<String> name) {
    return field.plain(Mark.Plain.COMPLEMENT).stream()
        .anyMatch(opens -> opens.lies(verb.last() + 1, name.first() - 1));
  }

  private boolean isTarget(FieldReading field, Found<String> name) {
    return isBehind(field, name, Mark.Plain.TARGET) || hasDativeParticle(field, name);
  }

  private boolean isBehind(FieldReading field, Found<String> name, Mark.Plain kind) {
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

  private boolean hasDativeParticle(FieldReading field, Found<String> name) {
    String word = field.tokens().folded(name.first());
    String bare = word.startsWith("و") ? word.substring(1) : word;
    return bare.startsWith("ل") && vocabulary.shareSymbols(word, articled(bare));
  }

  private static String articled(String word) {
    return word.startsWith("لل") ? "ا" + word.substring(1) : word.substring(1);
  }

  private static List<String> coordinated(
      FieldReading field, List<Found<String>> names, @Nullable Found<String> actor) {
    if (actor == null) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(List.of(actor.mark()));
    int at = names.indexOf(actor);
    for (int i = at - 1; i >= 0 && coordinates(field, names.get(i), names.get(i + 1)); i--) {
      codes.add(0, names.get(i).mark());
    }
    for (int i = at + 1;
        i < names.size() && coordinates(field, names.get(i - 1), names.get(i));
        i++) {
      codes.add(names.get(i).mark());
    }
    return codes.stream().distinct().toList();
  }

  private static boolean coordinates(FieldReading field, Found<String> left, Found<String> right) {
    int between = right.first() - left.last() - 1;
    if (between == 0) {
      return field.tokens().folded(right.first()).startsWith("و")
          && !left.mark().equals(right.mark());
    }
    String word = field.tokens().folded(right.first() - 1);
    return between == 1 && java.util.Set.of("and", "и", "та", "і", "й", "et", "ve").contains(word);
  }

  private static @Nullable Found<String> first(
      List<Found<String>> names, Predicate<Found<String>> wanted) {
    for (Found<String> name : names) {
      if (wanted.test(name)) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable Found<String> last(
      List<Found<String>> names, Predicate<Found<String>> wanted) {
    Found<String> found = null;
    for (Found<String> name : names) {
      found = wanted.test(name) ? name : found;
    }
    return found;
  }
}
