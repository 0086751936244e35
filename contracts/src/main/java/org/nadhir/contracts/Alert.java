package org.nadhir.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule firing for one key, from its first crossing to its end: the value on {@code news.alerts}
 * (one for every change) and {@code news.alerts.current} (the latest).
 *
 * @param id stable identifier of this alert
 * @param rule id of the rule
 * @param ruleVersion version of the rule that decided
 * @param key what the rule counts by, such as a theatre's id
 * @param theatre id of the theatre, if the key is one
 * @param severity severity now; of a resolved alert, the last one it had
 * @param peak highest severity that it has had
 * @param state where it stands in its life
 * @param sequence number of this message among those of the same id, from 1, without a gap
 * @param startsAt event time of the first crossing
 * @param at event time of the latest change
 * @param value what the rule measured at {@code at}
 * @param threshold the level that {@code value} is held against
 * @param window what span was measured
 * @param stories number of independent stories in the window
 * @param families number of independent publisher families in the window
 * @param signals number of signals in the window by type, one for each story
 * @param evidence the sentences that weigh most, strongest first; of an alert that is over, those
 *     of when its value was highest
 * @param summary why, in words
 * @param cause what brought this message about, such as {@code raised} or {@code late_news}
 * @param history every step of this alert so far, in event time
 * @param keyType what kind of key it is
 * @param attention who is to be told of this change, and who has taken note
 * @param explanation what each story added and what was discounted; absent in messages of before
 */
public record Alert(
    String id,
    String rule,
    String ruleVersion,
    String key,
    @Nullable String theatre,
    Severity severity,
    Severity peak,
    AlertState state,
    long sequence,
    Instant startsAt,
    Instant at,
    double value,
    double threshold,
    Window window,
    int stories,
    int families,
    Map<SignalType, Integer> signals,
    List<AlertEvidence> evidence,
    Summary summary,
    String cause,
    List<Transition> history,
    KeyType keyType,
    Attention attention,
    @Nullable Explanation explanation) {
  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(severity, "severity");
    peak = peak == null ? severity : peak;
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(startsAt, "startsAt");
    Objects.requireNonNull(at, "at");
    signals = signals == null ? Map.of() : Map.copyOf(signals);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    history = history == null ? List.of() : List.copyOf(history);
    keyType = keyType == null ? KeyType.THEATRE : keyType;
    attention = attention == null ? Attention.NONE : attention;
  }

  /** The same with other attention. */
  public Alert withAttention(Attention other) {
    return with(state, sequence, summary, cause, other);
  }

  /** The last message of an alert that is no more: retracted for this cause, with these words. */
  public Alert retracted(Summary words, String why) {
    return with(AlertState.RETRACTED, sequence + 1, words, why, Attention.NONE);
  }

  private Alert with(
      AlertState newState, long number, Summary words, String why, Attention newAttention) {
    return new Alert(
        id,
        rule,
        ruleVersion,
        key,
        theatre,
        severity,
        peak,
        newState,
        number,
        startsAt,
        at,
        value,
        threshold,
        window,
        stories,
        families,
        signals,
        evidence,
        words,
        why,
        history,
        keyType,
        newAttention,
        explanation);
  }
}
