package org.nadhir.guard.access;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the health answer whether callers are asked for a key. It is never a reason to be down.
 */
@Readiness
@Singleton
class AccessHealth implements HealthCheck {
  private final AccessRules rules;
  private final AccessKeys keys;

  AccessHealth(AccessRules rules, AccessKeys keys) {
    this.rules = rules;
    this.keys = keys;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("access")
        .up()
        .withData("protected", rules.guard().isProtected())
        .withData("keysFileBroken", keys.isBroken())
        .build();
  }
}
