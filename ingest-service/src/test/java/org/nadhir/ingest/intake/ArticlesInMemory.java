package org.nadhir.ingest.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import java.util.Map;

/** Puts the topic of articles into memory. */
public final class ArticlesInMemory implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return InMemoryConnector.switchOutgoingChannelsToInMemory("articles");
  }

  @Override
  public void stop() {
    InMemoryConnector.clear();
  }
}
