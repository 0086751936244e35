package org.nadhir.ingest.register;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and the register knows what the topic holds. */
@Readiness
@Singleton
class RegisterReadiness implements HealthCheck {
  private final KnownArticles known;
  private final RegisterChannel channel;

  RegisterReadiness(KnownArticles known, RegisterChannel channel) {
    this.known = known;
    this.channel = channel;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("article register")
        .status(known.isLoaded() && channel.isKafkaThere())
        .withData("loaded", known.isLoaded())
        .withData("kafka", channel.isKafkaThere())
        .withData("articles", known.size())
        .build();
  }
}
