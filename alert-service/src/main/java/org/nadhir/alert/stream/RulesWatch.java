package org.nadhir.alert.stream;

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
import org.nadhir.alert.rule.read.Mistake;

/** Looks at the files of rules and theatres again and again, and says what came of it. */
@Singleton
public final class RulesWatch {
  private static final Logger LOG = Logger.getLogger(RulesWatch.class);

  private final RunningRules rules;
  private final RulesMetrics metrics;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "rules-watch");
            thread.setDaemon(true);
            return thread;
          });

  RulesWatch(RunningRules rules, RulesMetrics metrics, Clock clock) {
    this.rules = rules;
    this.metrics = metrics;
    this.clock = clock;
  }

  void onStart(@Observes StartupEvent start, AlertConfig config) {
    Duration every = config.alert().reloadEvery();
    if (!every.isZero()) {
      timer.scheduleWithFixedDelay(
          this::lookSafely, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void onStop(@Observes ShutdownEvent stop) {
    timer.shutdownNow();
  }

  /** A task that throws would never be run again. */
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      LOG.error("rules watch failed, will look again", e);
    }
  }

  /** Looks at once, not only when its time comes. */
  public RunningRules.Outcome look() {
    RunningRules.Outcome outcome = rules.look(clock.instant());
    metrics.looked(outcome);
    RunningRules.Standing standing = rules.standing();
    switch (outcome) {
      case RELOADED ->
          LOG.infof(
              "rules reloaded digest=%s rules=%d theatres=%d",
              standing.digest(),
              standing.settings().rules().rules().size(),
              standing.settings().theatres().all().size());
      case MENDED -> LOG.infof("rules mended, as they were digest=%s", standing.digest());
      case BROKEN ->
          LOG.errorf(
              "rules broken, those before stay digest=%s mistakes=%d%n  %s",
              standing.digest(),
              standing.problems().size(),
              String.join("\n  ", standing.problems().stream().map(Mistake::toString).toList()));
      case UNCHANGED -> {}
    }
    return outcome;
  }
}
