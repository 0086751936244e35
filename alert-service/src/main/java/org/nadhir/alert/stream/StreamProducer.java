package org.nadhir.alert.stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.Topology;
import org.jboss.logging.Logger;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Theatres;

/** Builds what Kafka Streams runs from the configuration; a mistake in it stops the start. */
@Singleton
final class StreamProducer {
  private static final Logger LOG = Logger.getLogger(StreamProducer.class);

  @Produces
  @Singleton
  Settings settings(AlertConfig config) {
    Settings settings =
        new Settings(
            RuleBook.load(config.alert().rules()),
            Theatres.load(config.theatres(), config.overlay()),
            config.alert().horizon());
    LOG.infof(
        "rules and theatres loaded rules=%d theatres=%d horizon=%s",
        settings.rules().rules().size(), settings.theatres().all().size(), settings.horizon());
    return settings;
  }

  @Produces
  @Singleton
  Topology topology(Settings settings, StreamMetrics metrics) {
    return new AlertTopology(settings, metrics).build();
  }
}
