package org.nadhir.nlp.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Cues;
import org.nadhir.nlp.lexicon.Entry;

/** Finds who says what a match says, and tells who only says it from who does it. */
final class SpeakerFinder {
  private static final int SPEAKER_REACH = 7;
  private static final int SENTENCES_BACK = 2;

  private static final Set<SignalType> THREATS =
      EnumSet.of(SignalType.MILITARY_THREAT, SignalType.ULTIMATUM, SignalType.RED_LINE);

  private final Markers markers;
  private final boolean subjectAfterVerb;
  private final boolean omitsSubject;

  SpeakerFinder(Cues cues, Markers markers) {
    this.markers = markers;
    this.subjectAfterVerb = cues.subjectAfterVerb();
    this.omitsSubject = cues.omitsSubject();
  }

  /**
   * Whether a name is the subject of a verb of speech whose complement has another subject: who
   * said that troops remain does not keep them there. Who speaks of himself ("its forces") acts.
   */
  boolean isOnlySaid(
      FieldReading field, Found<Entry> match, List<Found<String>> names, Found<String> name) {
    if (isThreat(match.mark())) {
      return false;
    }
    for (Found<Mark.Plain> verb : field.plain(Mark.Plain.SPEECH)) {
      if (isSpeech(field, match, verb) && name.equals(subjectOf(field, verb, names))) {
        Found<Mark.Plain> opens = complement(field, verb, match);
        return opens != null && !speaksOfSelf(field, match, opens);
      }
    }
    return false;
  }

  /**
   * Whether who says it behind it means himself: to say it is to do it, or he speaks of what is his
   * ("our missiles will answer, the ministry warned").
   */
  boolean isMeant(FieldReading field, Found<Entry> match) {
    int from = field.sentenceStart(match.first());
    int to = field.sentenceEnd(match.last());
    boolean behind =
        field.plain(Mark.Plain.SPEECH).stream().anyMatch(v -> v.lies(match.last() + 1, to));
    return behind
        && (isThreat(match.mark())
            || field.plain(Mark.Plain.SELF).stream().anyMatch(s -> s.lies(from, match.last())));
  }

  /** Whether to say it is to do it. */
  private static boolean isThreat(Entry entry) {
    return THREATS.contains(entry.type()) && !"invasion_warning".equals(entry.mode());
  }

  /** Whether the match is, word for word, what the name says: nothing stands between. */
  boolean says(
      FieldReading field, Found<Entry> match, List<Found<String>> names, Found<String> name) {
    return field.plain(Mark.Plain.SPEECH).stream()
        .anyMatch(
            verb ->
                (verb.last() == match.first() - 1 || opensWith(field, match, verb))
                    && name.equals(subjectOf(field, verb, names)));
  }

  /** Whether the match is a verb of speech and its complement: "warned that … was planning". */
  private static boolean opensWith(FieldReading field, Found<Entry> match, Found<Mark.Plain> verb) {
    return verb.first() == match.first()
        && field.plain(Mark.Plain.COMPLEMENT).stream().anyMatch(c -> c.first() == verb.last() + 1);
  }

  private static boolean isSpeech(FieldReading field, Found<Entry> match, Found<Mark.Plain> verb) {
    return verb.last() < match.first()
        && field.tokens().sentence(verb.first()) == field.tokens().sentence(match.first());
  }

  private static @Nullable Found<Mark.Plain> complement(
      FieldReading field, Found<Mark.Plain> verb, Found<Entry> match) {
    Found<Mark.Plain> last = null;
    for (Found<Mark.Plain> opens : field.plain(Mark.Plain.COMPLEMENT)) {
      last = opens.lies(verb.last() + 1, match.first() - 1) ? opens : last;
    }
    return last;
  }

  /**
   * Who stands in front of a colon behind which he speaks of himself, as in "Israel: we will
   * strike" or, by the form of an Arabic verb, in «إسرائيل: سنضرب».
   */
  @Nullable Found<String> quotedSelf(
      FieldReading field, Found<Entry> match, List<Found<String>> names) {
    int colon = colonBefore(field, match.first());
    if (colon < 0 || !(subjectAfterVerb ? isOurVerb(field, colon) : isSelf(field, colon, match))) {
      return null;
    }
    return Markers.last(names, n -> n.last() < colon && !markers.isTarget(field, n));
  }

  /** The first word behind the last colon in front of a word, or -1 where its sentence has none. */
  private static int colonBefore(FieldReading field, int token) {
    for (int at = token; at > field.sentenceStart(token); at--) {
      int from = field.tokens().end(at - 1);
      if (field.original().substring(from, field.tokens().start(at)).contains(":")) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isSelf(FieldReading field, int from, Found<Entry> match) {
    return field.plain(Mark.Plain.SELF).stream()
        .anyMatch(self -> self.first() == from && self.last() <= match.last());
  }

  /** Whether an Arabic verb of the first person plural opens what is said. */
  private static boolean isOurVerb(FieldReading field, int from) {
    String word = field.tokens().folded(from);
    boolean particle = word.equals("لن") || word.equals("لم") || word.equals("قد");
    String verb = particle ? field.tokens().folded(from + 1) : word;
    return verb.startsWith("ن") || verb.startsWith("سن");
  }

  private boolean speaksOfSelf(
      FieldReading field, Found<Entry> match, Found<Mark.Plain> complement) {
    boolean omitted = omitsSubject && match.first() == complement.last() + 1;
    return omitted
        || field.plain(Mark.Plain.SELF).stream()
            .anyMatch(self -> self.lies(complement.first(), match.last() + 1))
        || (subjectAfterVerb
            && (isVerb(field, complement.last() + 1)
                || hasOwn(field, complement.first(), match.last())));
  }

  /** Whether a word may be an Arabic verb whose subject is the one of the verb before. */
  static boolean isVerb(FieldReading field, int token) {
    String word = field.tokens().folded(token);
    return word.startsWith("ي") || word.startsWith("ت");
  }

  /** Whether a word has an Arabic suffix of its owner, as in "its forces". */
  private static boolean hasOwn(FieldReading field, int from, int to) {
    for (int token = from; token <= to; token++) {
      String word = field.tokens().folded(token);
      boolean owned = word.endsWith("ها") || word.endsWith("هم") || word.endsWith("نا");
      if (owned && word.length() > 3) {
        return true;
      }
    }
    return false;
  }

  @Nullable String speaker(
      FieldReading field,
      Found<Entry> match,
      List<Found<String>> names,
      @Nullable Found<Cue> denial) {
    if (denial != null && denial.mark().status() == Status.DENIED) {
      Found<String> denier = subjectOf(field, denial, names);
      return denier != null ? denier.mark() : earlierSpeaker(field, match);
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
    Found<String> subject = subjectOf(field, nearest, names);
    return subject != null ? subject.mark() : earlierSpeaker(field, match);
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
      Found<String> subject = verb == null ? null : subjectOf(field, verb, names);
      if (subject != null) {
        return subject.mark();
      }
    }
    return null;
  }

  private @Nullable Found<String> subjectOf(
      FieldReading field, Found<?> verb, List<Found<String>> names) {
    Found<String> before =
        Markers.last(
            names,
            n ->
                n.last() < verb.first()
                    && verb.first() - n.last() <= SPEAKER_REACH
                    && !(subjectAfterVerb && markers.isTarget(field, n)));
    if (before != null && before.last() == verb.first() - 1) {
      return before;
    }
    Found<String> after =
        Markers.first(
            names,
            n ->
                n.first() > verb.last()
                    && n.first() - verb.last() <= SPEAKER_REACH
                    && !markers.isTarget(field, n)
                    && !isSaid(field, verb, n));
    Found<String> subject = subjectAfterVerb ? after : before;
    Found<String> other = subjectAfterVerb ? before : after;
    return subject != null ? subject : other;
  }

  /** Whether a name belongs to what is said: a word that opens it stands between verb and name. */
  private static boolean isSaid(FieldReading field, Found<?> verb, Found<String> name) {
    return field.plain(Mark.Plain.COMPLEMENT).stream()
        .anyMatch(opens -> opens.lies(verb.last() + 1, name.first() - 1));
  }
}
