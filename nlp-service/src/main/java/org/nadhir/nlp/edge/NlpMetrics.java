package org.nadhir.nlp.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.nadhir.contracts.SignalReport;

/** What the service counts. */
@Singleton
final class NlpMetrics {
  private final MeterRegistry registry;
  private final Timer duration;

  NlpMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.duration = Timer.builder("nadhir.tag.duration").register(registry);
  }

  SignalReport timed(Supplier<SignalReport> tagging) {
    return duration.record(tagging);
  }

  void tagged(SignalReport report) {
    String language = LanguageTag.of(report.article().language());
    boolean none = report.lexiconVersion().equals(SignalReport.NO_LEXICON);
    registry
        .counter(
            "nadhir.articles.tagged",
            "language",
            language,
            "lexicon",
            none ? SignalReport.NO_LEXICON : language)
        .increment();
    report
        .signals()
        .forEach(
            signal ->
                registry
                    .counter(
                        "nadhir.signals",
                        "type",
                        signal.type().code(),
                        "status",
                        signal.status().code(),
                        "language",
                        language)
                    .increment());
  }

  void setAside(SetAsideReason reason) {
    registry
        .counter(
            "nadhir.articles.set.aside", "stage", SetAsideReason.STAGE, "reason", reason.code())
        .increment();
  }
}
