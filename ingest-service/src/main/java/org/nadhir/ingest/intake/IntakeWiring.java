package org.nadhir.ingest.intake;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.register.KnownArticles;
import org.nadhir.ingest.register.RegisterConfig;

/** Puts the parts of the way in together, from its settings. */
@Singleton
class IntakeWiring {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @Startup
  Outlets outlets(IntakeConfig config) {
    return Outlets.load(config.sources());
  }

  @Produces
  @Singleton
  ArticleMaker articleMaker(Outlets outlets) {
    return new ArticleMaker(outlets);
  }

  @Produces
  @Singleton
  KnownArticles knownArticles(RegisterConfig config) {
    atLeastOne("nadhir.ingest.known-articles", config.knownArticles());
    return new KnownArticles(config.knownArticles());
  }

  @Produces
  @Singleton
  @Startup
  Intake intake(
      KnownArticles known, ArticlesChannel channel, IntakeMetrics metrics, IntakeConfig config) {
    atLeastOne("nadhir.ingest.in-flight", config.inFlight());
    return new Intake(known, channel, metrics);
  }

  private static void atLeastOne(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s: %d; allowed: 1 or more".formatted(key, value));
    }
  }
}
