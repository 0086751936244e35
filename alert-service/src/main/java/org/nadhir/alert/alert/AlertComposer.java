package org.nadhir.alert.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.nadhir.alert.decide.Episode;
import org.nadhir.alert.decide.Marks;
import org.nadhir.alert.decide.Step;
import org.nadhir.alert.decide.Walk;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.KeyType;
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
  private final Walk walk;

  /** Composes alerts of this rule on this key, from what a walk shows. */
  public AlertComposer(Rule rule, AlertKey key, Walk walk) {
    this.rule = rule;
    this.key = key;
    this.walk = walk;
  }

  /**
   * The identifier of an alert: its rule, key and first crossing, so it can be read and computed.
   */
  public String id(Instant startsAt) {
    return "%s.%s.%s".formatted(rule.id(), key.inId(), IN_ID.format(startsAt));
  }

  /**
   * The alert as it stands after the last step of this episode.
   *
   * @param urgent whether people are to be told at once, if nothing on the alert speaks against it
   */
  public Alert compose(Episode episode, long sequence, String cause, boolean urgent) {
    Step last = episode.last();
    Reading reading = walk.reading(rule, last.at());
    // What an alert rested on is no longer in its window when it ends.
    Reading basis = isFalling(last) ? walk.reading(rule, episode.height().at()) : reading;
    List<AlertEvidence> evidence = evidence(basis);
    return new Alert(
        id(episode.startsAt()),
        rule.id(),
        rule.version(),
        key.name(),
        key.type() == KeyType.THEATRE ? key.name() : null,
        last.life().severity(),
        episode.peak(),
        last.life().state(),
        sequence,
        episode.startsAt(),
        last.at(),
        round(reading.value()),
        threshold(last),
        new Window(last.at().minus(rule.condition().window()), last.at()),
        reading.stories(),
        reading.families(),
        reading.signals(),
        evidence,
        new SummaryWriter(rule, key).of(last, reading, threshold(last), evidence),
        cause,
        history(episode),
        key.type(),
        attention(episode, urgent),
        new Account(rule, last.life().severity()).of(basis));
  }

  private static Attention attention(Episode episode, boolean urgent) {
    Step last = episode.last();
    Marks marks = last.life().standing();
    boolean muted = marks.inhibitedBy() != null || marks.snoozeAt(last.at()).isPresent();
    return new Attention(
        urgent && !muted,
        Flapping.of(episode),
        marks.inhibitedBy(),
        marks.acknowledgement(),
        marks.snoozeAt(last.at()).orElse(null));
  }

  /** Up to the end of an alert the raise level counts, from there on the clear level. */
  private double threshold(Step last) {
    Level level = rule.level(last.life().severity());
    return isFalling(last) ? level.clear() : level.raise();
  }

  private static boolean isFalling(Step last) {
    return switch (last.life().state()) {
      case RECOVERING, RESOLVED, RETRACTED -> true;
      case PENDING, FIRING, ACKNOWLEDGED -> false;
    };
  }

  private static List<Transition> history(Episode episode) {
    return episode.steps().stream()
        .map(Step::transition)
        .map(t -> new Transition(t.at(), t.state(), t.severity(), round(t.value()), t.cause()))
        .toList();
  }

  private static List<AlertEvidence> evidence(Reading reading) {
    return reading.contributions().stream()
        .filter(contribution -> contribution.micros() != 0)
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
  static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
