package org.nadhir.nlp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NlpMetricsTest {
  @Inject MeterRegistry registry;

  @Test
  void countersOfEveryLanguageExistBeforeTheFirstArticle() {
    assertThat(
            registry
                .find("nadhir.signals")
                .tags("type", "nuclear", "status", "asserted", "language", "uk")
                .counter())
        .isNotNull();
    assertThat(registry.find("nadhir.articles.tagged").tags("language", "und").counter())
        .isNotNull();
  }
}
