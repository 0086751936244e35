package org.nadhir.nlp.edge;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.nadhir.nlp.reload.RunningLexicon;

/**
 * Ready as soon as a lexicon is in use; a broken overlay is told and keeps nothing from working.
 */
@Readiness
@Singleton
final class LexiconHealth implements HealthCheck {
  private final RunningLexicon lexicon;

  LexiconHealth(RunningLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("lexicon")
        .up()
        .withData("version", lexicon.tagger().version())
        .withData("overlayBroken", !lexicon.standing().problems().isEmpty())
        .build();
  }
}
