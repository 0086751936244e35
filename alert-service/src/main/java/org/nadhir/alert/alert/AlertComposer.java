package org.nadhir.alert.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Step;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.WindowView;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.Transition;
import org.nadhir.contracts.Window;

/** Puts an episode into the words of the contract, with the evidence that it rests on. */
public final class AlertComposer {
  /** Most sentences that one alert quotes. */
  static final int MOST_EVIDENCE = 12;

  private static final DateTimeFormatter IN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Rule rule;
  private final AlertKey key;
  private final Observations observations;

  /** Composes alerts of this rule on this key. */
  public AlertComposer(Rule rule, AlertKey key, Observations observations) {
    this.rule = rule;
    this.key = key;
    this.observations = observations;
  }

  /**
   * The identifier of an alert: its rule, key and first crossing, so it can be read and computed.
   */
  public String id(Instant startsAt) {
    return "%s.%s.%s".formatted(rule.id(), key.name(), IN_ID.format(startsAt));
  }

  /** The alert as it stands after the last step of this episode. */
  public Alert compose(Episode episode, long sequence, String cause) {
    Step last = episode.last();
    WindowView view = observations.window(last.at(), rule.condition().window());
    Reading reading = rule.condition().measure(observations.until(last.at()));
    Severity severity = last.life().severity();
    double threshold = threshold(last);
    List<AlertEvidence> evidence = evidence(isFalling(last) ? atHeight(episode) : reading);
    return new Alert(
        id(episode.startsAt()),
        rule.id(),
        rule.version(),
        key.name(),
        key.theatre().id(),
        severity,
        episode.peak(),
        last.life().state(),
        sequence,
        episode.startsAt(),
        last.at(),
        round(reading.value()),
        threshold,
        new Window(view.from(), view.to()),
        reading.stories(),
        reading.families(),
        reading.signals(),
        evidence,
        new Explanation(rule, key).of(last, reading, threshold, evidence),
        cause,
        history(episode),
        KeyType.THEATRE,
        Attention.NONE,
        null);
  }

  /** Up to the end of an alert the raise level counts, from there on the clear level. */
  private double threshold(Step last) {
    Level level = rule.level(last.life().severity());
    return isFalling(last) ? level.clear() : level.raise();
  }

  private static boolean isFalling(Step last) {
    AlertState state = last.life().state();
    return state == AlertState.RECOVERING || state == AlertState.RESOLVED;
  }

  /** What an alert rested on is no longer in its window when it ends. */
  private Reading atHeight(Episode episode) {
    return rule.condition().measure(observations.until(episode.height().at()));
  }

  private static List<Transition> history(Episode episode) {
    return episode.steps().stream()
        .map(Step::transition)
        .map(t -> new Transition(t.at(), t.state(), t.severity(), round(t.value()), t.cause()))
        .toList();
  }

  private static List<AlertEvidence> evidence(Reading reading) {
    return reading.contributions().stream()
        .limit(MOST_EVIDENCE)
        .map(AlertComposer::evidence)
        .toList();
  }

  private static AlertEvidence evidence(Contribution contribution) {
    Observation observation = contribution.observation();
    Signal signal = contribution.signal();
    Evidence span = signal.evidence();
    return new AlertEvidence(
        observation.articleId(),
        observation.article().title(),
        observation.article().url(),
        observation.article().outlet(),
        observation.article().language(),
        observation.at(),
        observation.article().origin(),
        signal.type(),
        signal.mode(),
        signal.status(),
        signal.actor(),
        signal.target(),
        round(contribution.weight()),
        span.field(),
        span.start(),
        span.end(),
        span.quote(),
        span.sentenceStart(),
        span.sentenceEnd(),
        span.sentence());
  }

  /** Sums of weights carry no more than two decimals of meaning. */
  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
