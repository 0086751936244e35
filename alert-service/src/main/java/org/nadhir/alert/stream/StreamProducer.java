package org.nadhir.alert.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;
import org.jboss.logging.Logger;

/** Builds what Kafka Streams runs from the configuration; a mistake in it stops the start. */
@Singleton
final class StreamProducer {
  private static final Logger LOG = Logger.getLogger(StreamProducer.class);

  @Produces
  @Singleton
  RunningRules rules(AlertConfig config, Clock clock) {
    RulesFiles files =
        new RulesFiles(
            config.alert().rules(), config.theatres(), config.overlay(), config.alert().horizon());
    RunningRules rules = new RunningRules(files, clock.instant());
    Settings settings = rules.current();
    LOG.infof(
        "rules and theatres loaded rules=%d theatres=%d horizon=%s",
        settings.rules().rules().size(), settings.theatres().all().size(), settings.horizon());
    return rules;
  }

  @Produces
  @Singleton
  Topology topology(RunningRules rules, StreamMetrics metrics) {
    return new AlertTopology(rules::current, metrics).build();
  }
}
