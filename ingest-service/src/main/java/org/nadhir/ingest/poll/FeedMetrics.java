package org.nadhir.ingest.poll;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nadhir.ingest.feed.FeedFormat;
import org.nadhir.ingest.schedule.FeedStatus;

/** The books of polling as metrics. Feeds are told apart in {@code GET /feeds}, not here. */
@Singleton
class FeedMetrics implements FeedBooks {
  private final MeterRegistry registry;
  private final Timer lag;

  FeedMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (String result : List.of("read", "unchanged", "refused")) {
      registry.counter("nadhir.feed.visits", "result", result);
    }
    for (ItemFate fate : ItemFate.values()) {
      registry.counter("nadhir.feed.items", "fate", word(fate));
    }
    for (TextFrom from : TextFrom.values()) {
      registry.counter("nadhir.feed.texts", "source", word(from));
    }
    lag =
        Timer.builder("nadhir.feed.lag")
            .serviceLevelObjectives(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1))
            .register(registry);
  }

  /** Shows how the feeds are. */
  void watch(PollService service) {
    for (FeedStatus status : FeedStatus.values()) {
      Gauge.builder("nadhir.feeds", service, s -> s.count(status))
          .tag("status", status.code())
          .register(registry);
    }
    Gauge.builder("nadhir.feeds.held", service, PollService::held).register(registry);
  }

  @Override
  public void visited(String result) {
    registry.counter("nadhir.feed.visits", "result", result).increment();
  }

  @Override
  public void read(FeedFormat format) {
    registry.counter("nadhir.feed.read", "format", word(format)).increment();
  }

  @Override
  public void mended() {
    registry.counter("nadhir.feed.mended").increment();
  }

  @Override
  public void item(ItemFate fate) {
    registry.counter("nadhir.feed.items", "fate", word(fate)).increment();
  }

  @Override
  public void text(TextFrom from) {
    registry.counter("nadhir.feed.texts", "source", word(from)).increment();
  }

  @Override
  public void lag(Duration time) {
    lag.record(time);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
