package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Cues;
import org.nadhir.nlp.lexicon.Entry;

/**
 * Finds who does it, to whom, and who says so, from the names in the sentence and the words beside
 * them.
 *
 * <p>A name behind an origin ("from Belarus") is the target of what leaves it, a withdrawal or a
 * recall, and of nothing else.
 */
final class RoleFinder {
  private static final int AFTER_REACH = 8;
  private static final int PASSIVE_REACH = 4;

  /** How far behind a match the verb may stand that ends its clause. */
  private static final int MATCH_TO_VERB = 2;

  /** What a name behind an origin is a target of: one leaves it. */
  private static final Set<SignalType> LEAVING =
      EnumSet.of(SignalType.DE_ESCALATION, SignalType.DIPLOMATIC_RUPTURE);

  /** What a speaker who does not do it himself suffers where no other is named. */
  private static final Set<SignalType> SUFFERED =
      EnumSet.of(SignalType.INCIDENT, SignalType.MILITARY_THREAT);

  private final Markers markers;
  private final SpeakerFinder speakers;
  private final boolean subjectAfterVerb;
  private final boolean subjectFirst;

  RoleFinder(CompiledLexicon lexicon) {
    this.markers = new Markers(lexicon);
    this.speakers = new SpeakerFinder(lexicon.lexicon().cues(), markers);
    this.subjectAfterVerb = lexicon.lexicon().cues().subjectAfterVerb();
    this.subjectFirst = lexicon.lexicon().cues().subject() == Cues.Subject.FIRST;
  }

  /** Codes of actor, target and speaker; several are joined by {@code +}. */
  record Roles(@Nullable String actor, @Nullable String target, @Nullable String speaker) {}

  Roles find(FieldReading field, Found<Entry> match, @Nullable Found<Cue> denial) {
    int from = field.sentenceStart(match.first());
    int to = field.sentenceEnd(match.first());
    List<Found<String>> names =
        field.names().stream()
            .filter(name -> name.lies(from, to))
            .filter(name -> !markers.isBehind(field, name, Mark.Plain.MEDIATOR))
            .toList();
    List<String> together = together(field, match, names);
    if (!together.isEmpty()) {
      String speaker = speakers.speaker(field, match, names, denial);
      return new Roles(String.join("+", together), null, speaker);
    }
    Found<String> sufferer = sufferer(field, match, names);
    Found<String> subject =
        sufferer == null ? actor(field, match, names) : actorBehind(field, match, names, sufferer);
    List<String> actors = coordinated(field, names, subject);
    Found<String> target = sufferer != null ? sufferer : target(field, match, names, actors);
    target = target != null ? target : site(field, match, actors);
    String speaker = speakers.speaker(field, match, names, denial);
    if (match.mark().speakerActs() && speaker != null && denial == null) {
      String aimedAt = actors.contains(speaker) ? codeOf(target) : codeOf(subject);
      return new Roles(speaker, speaker.equals(aimedAt) ? null : aimedAt, speaker);
    }
    String suffers = target == null ? victim(match, actors, speaker) : target.mark();
    String actor =
        actors.isEmpty()
            ? implied(field, match, names, denial, speaker, suffers)
            : String.join("+", actors);
    return new Roles(actor, actor != null && actor.equals(suffers) ? null : suffers, speaker);
  }

  /** Who does it where no name is its subject: who denies it, or for whom a line is red. */
  private @Nullable String implied(
      FieldReading field,
      Found<Entry> match,
      List<Found<String>> names,
      @Nullable Found<Cue> denial,
      @Nullable String speaker,
      @Nullable String target) {
    if (denial != null && denial.mark().status() == Status.DENIED) {
      return speaker;
    }
    int opening = field.sentenceStart(match.first()) + 1;
    Found<String> first =
        Markers.first(names, n -> n.first() <= opening && n.last() < match.first());
    if (first != null && match.mark().type() == SignalType.RED_LINE) {
      return first.mark();
    }
    boolean suffers = speaker != null && speaker.equals(target);
    return !suffers && speakers.isMeant(field, match) ? speaker : null;
  }

  /** Who complains of what another does, or warns of it, where the text names no target. */
  private static @Nullable String victim(
      Found<Entry> match, List<String> actors, @Nullable String speaker) {
    boolean complains =
        speaker != null
            && SUFFERED.contains(match.mark().type())
            && !actors.isEmpty()
            && !actors.contains(speaker);
    return complains ? speaker : null;
  }

  /** Several who stand behind a word such as "between" do what a match near them says. */
  private List<String> together(FieldReading field, Found<Entry> match, List<Found<String>> names) {
    int reach = match.last() + AFTER_REACH;
    Found<String> first =
        Markers.first(
            names,
            n ->
                n.lies(match.first(), reach)
                    && field.clause(n.first()) == field.clause(match.last())
                    && markers.isBehind(field, n, Mark.Plain.BETWEEN));
    List<String> codes = coordinated(field, names, first);
    return codes.size() > 1 ? codes : List.of();
  }

  /**
   * The place at which it happens: behind the match, or within it; in front of it where the verb
   * ends its clause.
   */
  private @Nullable Found<String> site(
      FieldReading field, Found<Entry> match, List<String> actors) {
    int reach = Math.min(field.sentenceEnd(match.last()), match.last() + AFTER_REACH);
    Found<String> behind =
        Markers.first(
            field.sites(), s -> s.lies(match.first(), reach) && !actors.contains(s.mark()));
    if (behind != null || !subjectFirst) {
      return behind;
    }
    int clauseStart = field.clauseStart(match.first());
    return Markers.last(
        field.sites(), s -> s.lies(clauseStart, match.first() - 1) && !actors.contains(s.mark()));
  }

  private static @Nullable String codeOf(@Nullable Found<String> name) {
    return name == null ? null : name.mark();
  }

  /** Who suffers what a passive match says: its subject. */
  private @Nullable Found<String> sufferer(
      FieldReading field, Found<Entry> match, List<Found<String>> names) {
    for (Found<Mark.Plain> passive : field.plain(Mark.Plain.PASSIVE)) {
      boolean near =
          passive.last() >= match.first() - 2
              && passive.first() <= match.last() + (subjectFirst ? MATCH_TO_VERB : 0)
              && field.clause(passive.first()) == field.clause(match.first());
      if (near) {
        return subjectAfterVerb
            ? Markers.first(names, n -> n.lies(passive.last() + 1, passive.last() + PASSIVE_REACH))
            : passiveSubject(field, match, names, passive);
      }
    }
    return null;
  }

  private @Nullable Found<String> passiveSubject(
      FieldReading field,
      Found<Entry> match,
      List<Found<String>> names,
      Found<Mark.Plain> passive) {
    int from = subjectFirst ? field.sentenceStart(match.first()) : field.clauseStart(match.first());
    Predicate<Found<String>> subject =
        n ->
            n.lies(from, passive.first() - 1)
                && !(subjectFirst && markers.isTarget(field, n))
                && !speakers.isOnlySaid(field, match, names, n)
                && !markers.isBehind(field, n, Mark.Plain.ACTOR);
    return subjectFirst ? Markers.first(names, subject) : Markers.last(names, subject);
  }

  private @Nullable Found<String> actorBehind(
      FieldReading field, Found<Entry> match, List<Found<String>> names, Found<String> sufferer) {
    int to = Math.min(field.clauseEnd(match.last()), match.last() + AFTER_REACH);
    Predicate<Found<String>> behind =
        n -> n.lies(sufferer.last() + 1, to) && !n.mark().equals(sufferer.mark());
    Found<String> marked =
        Markers.first(names, n -> behind.test(n) && markers.isBehind(field, n, Mark.Plain.ACTOR));
    return marked != null
        ? marked
        : Markers.first(
            names,
            n -> behind.test(n) && (suppliesArms(field, match, n) || !markers.isTarget(field, n)));
  }

  /** Whether the name tells whose the arms are that another receives, as in "French missiles". */
  private static boolean suppliesArms(FieldReading field, Found<Entry> match, Found<String> name) {
    return match.mark().type() == SignalType.WEAPONS_DEPLOYMENT
        && field.clause(name.first()) == field.clause(match.last());
  }

  private @Nullable Found<String> actor(
      FieldReading field, Found<Entry> match, List<Found<String>> names) {
    int clauseStart = field.clauseStart(match.first());
    int clauseEnd = field.clauseEnd(match.last());
    Found<String> marked =
        Markers.first(
            names,
            n -> n.lies(match.first(), clauseEnd) && markers.isBehind(field, n, Mark.Plain.ACTOR));
    if (marked != null) {
      return marked;
    }
    Found<String> quoted = speakers.quotedSelf(field, match, names);
    if (quoted != null) {
      return quoted;
    }
    Predicate<Found<String>> free = n -> !markers.isTarget(field, n);
    Predicate<Found<String>> acting =
        n -> free.test(n) && !speakers.isOnlySaid(field, match, names, n);
    Found<String> inside =
        Markers.first(names, n -> n.lies(match.first(), match.last() + 1) && free.test(n));
    int start = subjectFirst ? field.sentenceStart(match.first()) : clauseStart;
    Predicate<Found<String>> inFront = n -> n.lies(start, match.first() - 1) && acting.test(n);
    boolean first = subjectFirst || (subjectAfterVerb && markers.isConjoined(field, match.first()));
    Found<String> before = first ? Markers.first(names, inFront) : Markers.last(names, inFront);
    if (inside != null && (before == null || prefersInside(field, match, names, before))) {
      return inside;
    }
    return before != null
        ? before
        : Markers.first(names, n -> n.last() < match.first() && acting.test(n));
  }

  /**
   * Whether a name inside the match acts rather than the one in front of it: behind the verb where
   * subjects stand there, or where the match is all that the one in front says.
   */
  private boolean prefersInside(
      FieldReading field, Found<Entry> match, List<Found<String>> names, Found<String> before) {
    return subjectAfterVerb
        ? before.last() != match.first() - 1 && !isHeadline(field, match, before)
        : speakers.says(field, match, names, before);
  }

  /** Whether the name opens its sentence and a verb follows it, as in Arabic headlines. */
  private static boolean isHeadline(FieldReading field, Found<Entry> match, Found<String> name) {
    return name.first() == field.sentenceStart(match.first())
        && SpeakerFinder.isVerb(field, name.last() + 1);
  }

  private @Nullable Found<String> target(
      FieldReading field, Found<Entry> match, List<Found<String>> names, List<String> actors) {
    boolean leaves = match.mark().status() == Status.EASED || LEAVING.contains(match.mark().type());
    Predicate<Found<String>> other =
        n ->
            !actors.contains(n.mark())
                && (leaves || !markers.isBehind(field, n, Mark.Plain.ORIGIN));
    int reach = match.last() + AFTER_REACH;
    Found<String> marked =
        Markers.first(
            names,
            n -> n.lies(match.first(), reach) && other.test(n) && markers.isTarget(field, n));
    if (marked != null) {
      return marked;
    }
    int clauseEnd = Math.min(field.clauseEnd(match.last()), reach);
    Found<String> behind =
        Markers.first(names, n -> n.lies(match.first(), clauseEnd) && other.test(n));
    if (behind != null) {
      return behind;
    }
    int clauseStart = field.clauseStart(match.first());
    return Markers.last(
        names,
        n -> n.lies(clauseStart, match.first() - 1) && other.test(n) && markers.isTarget(field, n));
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
    if (right.first() == left.last() + 1) {
      String word = field.tokens().folded(right.first());
      return !left.mark().equals(right.mark()) && (word.startsWith("و") || word.startsWith("ו"));
    }
    return field.plain(Mark.Plain.JOIN).stream()
        .anyMatch(j -> j.first() == left.last() + 1 && j.last() == right.first() - 1);
  }
}
