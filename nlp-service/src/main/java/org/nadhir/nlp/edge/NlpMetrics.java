package org.nadhir.nlp.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.language.Languages;
import org.nadhir.nlp.reload.RunningLexicon;

/** What the service counts. */
@Singleton
final class NlpMetrics {
  private final MeterRegistry registry;
  private final Timer duration;

  NlpMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.duration = Timer.builder("nadhir.tag.duration").register(registry);
  }

  /** Registers what is to be counted, so that the first of each is a rise from 0. */
  void onStart(@Observes StartupEvent start, RunningLexicon lexicon) {
    articles(Languages.UNKNOWN, SignalReport.NO_LEXICON);
    for (String language : lexicon.tagger().languages()) {
      articles(language, language);
      for (SignalType type : SignalType.values()) {
        signals(type, Status.ASSERTED, language);
      }
    }
  }

  SignalReport timed(Supplier<SignalReport> tagging) {
    return duration.record(tagging);
  }

  void tagged(SignalReport report) {
    String language = LanguageTag.of(report.article().language());
    boolean none = report.lexiconVersion().equals(SignalReport.NO_LEXICON);
    articles(language, none ? SignalReport.NO_LEXICON : language).increment();
    report
        .signals()
        .forEach(signal -> signals(signal.type(), signal.status(), language).increment());
  }

  private Counter articles(String language, String lexicon) {
    return registry.counter("nadhir.articles.tagged", "language", language, "lexicon", lexicon);
  }

  private Counter signals(SignalType type, Status status, String language) {
    return registry.counter(
        "nadhir.signals", "type", type.code(), "status", status.code(), "language", language);
  }

  void setAside(SetAsideReason reason) {
    registry
        .counter(
            "nadhir.articles.set.aside", "stage", SetAsideReason.STAGE, "reason", reason.code())
        .increment();
  }
}
