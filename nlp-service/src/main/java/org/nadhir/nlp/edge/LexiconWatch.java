package org.nadhir.nlp.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.reload.RunningLexicon;

/** Looks at the overlay's folder again and again, and says what came of it. */
@Singleton
final class LexiconWatch {
  private static final Logger LOG = Logger.getLogger(LexiconWatch.class);

  private final RunningLexicon lexicon;
  private final MeterRegistry registry;
  private final Clock clock = Clock.systemUTC();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lexicon-watch");
            thread.setDaemon(true);
            return thread;
          });

  LexiconWatch(RunningLexicon lexicon, MeterRegistry registry) {
    this.lexicon = lexicon;
    this.registry = registry;
  }

  void onStart(@Observes StartupEvent start, NlpConfig config) {
    Gauge.builder("nadhir.lexicon.overlay.broken", lexicon, LexiconWatch::broken)
        .description("1 while the overlay has mistakes and the lexicon before it is in use")
        .register(registry);
    for (RunningLexicon.Outcome outcome : RunningLexicon.Outcome.values()) {
      count(outcome, 0);
    }
    LOG.infof(
        "lexicon loaded version=%s overlay=%s",
        lexicon.standing().loaded().lexicons().version(),
        config.nlp().overlay().map(Object::toString).orElse("none"));
    Duration every = config.nlp().reloadEvery();
    if (config.nlp().overlay().isPresent() && !every.isZero()) {
      timer.scheduleWithFixedDelay(
          this::lookSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void onStop(@Observes ShutdownEvent stop) {
    timer.shutdownNow();
  }

  private static double broken(RunningLexicon lexicon) {
    return lexicon.standing().problems().isEmpty() ? 0 : 1;
  }

  /** A task that throws would never be run again. */
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      LOG.error("lexicon watch failed, will look again", e);
    }
  }

  void look() {
    RunningLexicon.Outcome outcome = lexicon.look(clock.instant());
    count(outcome, 1);
    switch (outcome) {
      case RELOADED -> LOG.infof("lexicon reloaded version=%s", lexicon.tagger().version());
      case MENDED -> LOG.infof("overlay mended, as it was version=%s", lexicon.tagger().version());
      case BROKEN ->
          LOG.errorf(
              "overlay broken, lexicon stays version=%s mistakes=%d%n  %s",
              lexicon.tagger().version(),
              lexicon.standing().problems().size(),
              String.join(
                  "\n  ", lexicon.standing().problems().stream().map(Mistake::toString).toList()));
      case UNCHANGED -> {}
    }
  }

  private void count(RunningLexicon.Outcome outcome, int times) {
    if (outcome != RunningLexicon.Outcome.UNCHANGED) {
      registry
          .counter(
              "nadhir.lexicon.reloads",
              "outcome",
              outcome.name().toLowerCase(java.util.Locale.ROOT))
          .increment(times);
    }
  }
}
