package org.nadhir.alert.stream;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as rules are in force; broken files are told and keep nothing from working. */
@Readiness
@Singleton
final class RulesHealth implements HealthCheck {
  private final RunningRules rules;

  RulesHealth(RunningRules rules) {
    this.rules = rules;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("rules")
        .up()
        .withData("digest", rules.standing().digest())
        .withData("broken", !rules.standing().problems().isEmpty())
        .build();
  }
}
