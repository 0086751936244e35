package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.nadhir.alert.window.Gauge;
import org.nadhir.alert.window.Observations;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Scene;

/** What a rule measures over the stories of a scene. */
public sealed interface Condition
    permits Condition.Score,
        Condition.Decayed,
        Condition.Count,
        Condition.Match,
        Ladder,
        Turning,
        Combination {

  /** How far back it looks. */
  Duration window();

  /** The ages at which an article begins to count in another way, or no more. */
  default Set<Duration> turns() {
    return Set.of(window());
  }

  /** A gauge that follows this scene; it has looked at nothing yet. */
  Gauge gauge(Scene scene);

  /** A gauge of the scene as it stands. */
  default Gauge measure(Scene scene) {
    Gauge gauge = gauge(scene);
    scene.stories(scene.now().minus(window()), scene.now()).forEach(gauge::look);
    return gauge;
  }

  /** What it measures on these observations at this instant. */
  default Gauge measure(Observations observations, Instant at) {
    return measure(Scene.at(observations, at));
  }

  /**
   * The weighted sum over stories. Of each type a story gives its strongest signal; a story gives
   * {@code storyCap} at the most.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts
   * @param storyCap most that one story can add
   */
  record Score(Duration window, SignalFilter filter, Weights weights, double storyCap)
      implements Condition {
    @Override
    public Gauge gauge(Scene scene) {
      Span span = new Span.OfArticles(Duration.ZERO, window);
      Scale scale = Scale.signed(span, filter, weights).cappedAt(storyCap);
      return new Measured(new Tally(scene, scale), null, Reading.Unit.WEIGHT, Totals::sum);
    }
  }

  /**
   * The weighted sum over stories, in which what is older counts less: half after each half-life,
   * in steps of a quarter of it, and nothing after six.
   *
   * @param halfLife after which time half is left
   * @param filter which signals are looked at
   * @param weights what a signal counts
   * @param storyCap most that one story can add
   */
  record Decayed(Duration halfLife, SignalFilter filter, Weights weights, double storyCap)
      implements Condition {
    @Override
    public Duration window() {
      return new Fading(halfLife).end();
    }

    @Override
    public Set<Duration> turns() {
      return new Fading(halfLife).steps();
    }

    @Override
    public Gauge gauge(Scene scene) {
      Span span = new Span.OfArticles(Duration.ZERO, window());
      Scale scale = Scale.signed(span, filter, weights).cappedAt(storyCap);
      Tally tally = new Tally(scene, scale.fading(new Fading(halfLife)));
      return new Measured(tally, null, Reading.Unit.WEIGHT, Totals::sum);
    }
  }

  /**
   * The number of independent stories, voices or signals.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts; one without weight is not counted
   * @param unit what is counted
   */
  record Count(Duration window, SignalFilter filter, Weights weights, Unit unit)
      implements Condition {

    /** What can be counted. */
    public enum Unit {
      STORIES,
      FAMILIES,
      SIGNALS
    }

    @Override
    public Gauge gauge(Scene scene) {
      Tally tally = new Tally(scene, Scale.recent(window, filter, weights));
      return new Measured(
          tally,
          null,
          Reading.Unit.valueOf(unit.name()),
          totals ->
              switch (unit) {
                case STORIES -> totals.stories();
                case FAMILIES -> totals.families();
                case SIGNALS -> totals.allSignals();
              });
    }
  }

  /**
   * The weight of the strongest single signal.
   *
   * @param window length of the window
   * @param filter which signals are looked at
   * @param weights what a signal counts
   */
  record Match(Duration window, SignalFilter filter, Weights weights) implements Condition {
    @Override
    public Gauge gauge(Scene scene) {
      Tally tally = new Tally(scene, Scale.recent(window, filter, weights));
      return new Measured(tally, null, Reading.Unit.WEIGHT, Totals::strongest);
    }
  }
}
