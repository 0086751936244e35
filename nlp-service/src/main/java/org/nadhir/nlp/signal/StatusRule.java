package org.nadhir.nlp.signal;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Scope;
import org.nadhir.nlp.text.Numbers;
import org.nadhir.nlp.text.Tokens;

/**
 * Decides how the text stands to a match, from the cues that govern it.
 *
 * <p>A match that already means an easing stands as asserted when it is denied or negated: who
 * refuses to lift sanctions keeps them.
 */
final class StatusRule {
  private static final int YEAR_REACH = 8;

  private final int articleYear;
  private final boolean lookBack;

  /**
   * A rule for an article of the given year, or 0 where its year is unknown, that looks back at
   * another time or does not.
   */
  StatusRule(int articleYear, boolean lookBack) {
    this.articleYear = articleYear;
    this.lookBack = lookBack;
  }

  /**
   * A status and the cue that decided it.
   *
   * @param status the status
   * @param cue the cue, or null where the entry itself decided
   */
  record Decision(Status status, @Nullable Found<Cue> cue) {}

  Decision decide(FieldReading field, Found<Entry> match) {
    Map<Status, Found<Cue>> governing = byStatus(field, match);
    Set<Status> immune = match.mark().immune();
    governing.keySet().removeAll(immune);
    Status base = match.mark().status();
    if (!immune.contains(Status.HISTORICAL)
        && (lookBack || governing.containsKey(Status.HISTORICAL) || isHistory(field, match))) {
      return new Decision(Status.HISTORICAL, null);
    }
    for (Status status : new Status[] {Status.DENIED, Status.NEGATED}) {
      Found<Cue> cue = governing.get(status);
      if (cue != null) {
        return new Decision(base == Status.EASED ? Status.ASSERTED : status, cue);
      }
    }
    return weaker(governing, base);
  }

  private static Decision weaker(Map<Status, Found<Cue>> governing, Status base) {
    for (Status status :
        new Status[] {Status.EASED, Status.CONDITIONAL, Status.PLANNED, Status.REPORTED}) {
      Found<Cue> cue = governing.get(status);
      boolean milder = base == Status.CONDITIONAL && status == Status.PLANNED;
      boolean same = base == Status.EASED && status == Status.EASED;
      if (cue != null && !milder && !same) {
        return new Decision(status, cue);
      }
    }
    return new Decision(base, null);
  }

  /** The cues that bear on a match, in the order of the text. */
  List<Found<Cue>> governing(FieldReading field, Found<Entry> match) {
    return byStatus(field, match).values().stream()
        .sorted(Comparator.comparingInt(Found::first))
        .toList();
  }

  private static Map<Status, Found<Cue>> byStatus(FieldReading field, Found<Entry> match) {
    Map<Status, Found<Cue>> governing = new EnumMap<>(Status.class);
    for (Found<Cue> cue : field.cues()) {
      if (cue.mark().status() != Status.ASSERTED && governs(field, cue, match)) {
        governing.put(cue.mark().status(), cue);
      }
    }
    if (governing.containsKey(Status.EASED) && negatesEasing(field, governing)) {
      governing.remove(Status.EASED);
      governing.remove(Status.NEGATED);
      governing.remove(Status.DENIED);
    }
    return governing;
  }

  private static boolean negatesEasing(FieldReading field, Map<Status, Found<Cue>> governing) {
    Found<Cue> easing = governing.get(Status.EASED);
    for (Status status : new Status[] {Status.NEGATED, Status.DENIED}) {
      Found<Cue> cue = governing.get(status);
      if (cue != null
          && easing != null
          && cue.last() < easing.first()
          && easing.first() - cue.last() <= cue.mark().within()) {
        return true;
      }
    }
    return false;
  }

  private static boolean governs(FieldReading field, Found<Cue> cue, Found<Entry> match) {
    boolean sameScope =
        cue.mark().scope() == Scope.SENTENCE
            ? field.tokens().sentence(cue.first()) == field.tokens().sentence(match.first())
            : field.clause(cue.last()) == field.clause(match.first());
    if (!sameScope) {
      return false;
    }
    if (cue.overlaps(match)) {
      return governsWithin(cue, match);
    }
    boolean before = cue.last() < match.first();
    if (before
        ? turnsBetween(field, cue.last(), match.first())
        : turnsBetween(field, match.last(), cue.first())) {
      return false;
    }
    int between =
        before ? wordsBetween(field, cue, match.first()) : wordsBetween(field, match, cue.first());
    Cue.Side side = cue.mark().side();
    boolean onSide = side == Cue.Side.BOTH || (side == Cue.Side.BEFORE) == before;
    return onSide && between <= cue.mark().within();
  }

  private static boolean turnsBetween(FieldReading field, int last, int first) {
    return field.plain(Mark.Plain.TURN).stream().anyMatch(turn -> turn.lies(last + 1, first - 1));
  }

  /** Words of the first one's clause behind it and in front of the other: a parenthesis is none. */
  private static int wordsBetween(FieldReading field, Found<?> one, int other) {
    int words = 0;
    boolean sameClause = field.clause(one.last()) == field.clause(other);
    for (int token = one.last() + 1; token < other; token++) {
      words += sameClause && field.clause(token) != field.clause(other) ? 0 : 1;
    }
    return words;
  }

  /** A cue inside the match governs what follows it; weak ones only where they do not open it. */
  private static boolean governsWithin(Found<Cue> cue, Found<Entry> match) {
    return switch (cue.mark().status()) {
      case NEGATED, DENIED -> cue.last() < match.last() || cue.first() > match.first();
      case REPORTED, CONDITIONAL, PLANNED ->
          cue.mark().opening()
              || (cue.first() > match.first()
                  && cue.last() < match.last()
                  && cue.mark().side() != Cue.Side.AFTER);
      default -> false;
    };
  }

  private boolean isHistory(FieldReading field, Found<Entry> match) {
    for (Found<Mark.Plain> phrase : field.plain(Mark.Plain.HISTORY)) {
      if (field.clause(phrase.first()) == field.clause(match.first())) {
        return true;
      }
    }
    int near = Math.max(field.sentenceStart(match.first()), match.first() - YEAR_REACH);
    int from = Math.min(near, field.clauseStart(match.first()));
    int to = Math.max(match.last(), field.clauseEnd(match.last()));
    for (int token = from; token <= to; token++) {
      if (field.tokens().has(token, Tokens.NUMBER) && isPastYear(field, token)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPastYear(FieldReading field, int token) {
    int year = Numbers.year(field.tokens().folded(token));
    boolean exempt =
        field.cues().stream()
            .anyMatch(c -> c.mark().status() == Status.ASSERTED && c.covers(token));
    return year >= 1500 && year < articleYear - 1 && !exempt;
  }
}
