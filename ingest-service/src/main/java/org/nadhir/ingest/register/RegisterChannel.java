package org.nadhir.ingest.register;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Topic;
import org.nadhir.ingest.follow.TopicFollower;

/**
 * Follows {@code news.articles} for as long as the service runs, so that articles of earlier runs
 * and of other instances are known here.
 */
@Singleton
public class RegisterChannel {
  private static final Logger LOG = Logger.getLogger(RegisterChannel.class);

  private final KnownArticles known;
  private final TopicFollower follower;

  protected RegisterChannel(
      KnownArticles known,
      RegisterConfig config,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.known = known;
    this.follower =
        new TopicFollower(
            Topic.Names.ARTICLES,
            bootstrapServers,
            config.knownArticles(),
            this::remember,
            this::loaded);
  }

  void start(@Observes StartupEvent event) {
    follower.start();
  }

  void stop(@Observes ShutdownEvent event) {
    follower.close();
  }

  /** Whether the broker answered within the last ten seconds. */
  public boolean isKafkaThere() {
    return follower.isKafkaThere();
  }

  private void remember(ConsumerRecord<String, byte[]> found) {
    if (found.key() != null) {
      known.add(found.key(), RevisionHeaders.revision(found), RevisionHeaders.mark(found));
    }
  }

  private void loaded() {
    known.markLoaded();
    LOG.infof("register loaded articles=%d", known.size());
  }
}
