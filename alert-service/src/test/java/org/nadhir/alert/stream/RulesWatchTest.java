package org.nadhir.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.rule.read.InvalidRulesException;
import org.nadhir.alert.rule.read.Mistake;
import org.nadhir.alert.rule.read.Spot;
import org.nadhir.contracts.Theatres;

class RulesWatchTest {
  private static final Instant START = Instant.parse("2021-12-07T10:00:00Z");
  private static final Instant LATER = START.plusSeconds(10);

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Source source = new Source();
  private final RunningRules rules = new RunningRules(source, START);
  private final RulesWatch watch =
      new RulesWatch(rules, new RulesMetrics(registry, rules), Clock.fixed(LATER, ZoneOffset.UTC));

  private static final class Source implements RulesSource {
    private String digest = "first";
    private boolean broken;

    @Override
    public String digest() {
      return digest;
    }

    @Override
    public Settings load() {
      if (broken) {
        throw new InvalidRulesException(
            List.of(new Mistake(Spot.of("rules.yaml"), "", "is broken", "rules")));
      }
      return new Settings(TestRules.score(), Theatres.bundled(), Duration.ofDays(180));
    }
  }

  private double reloads(String outcome) {
    return registry.get("nadhir.rules.reloads").tag("outcome", outcome).counter().count();
  }

  private double gauge(String name) {
    return registry.get(name).gauge().value();
  }

  @Test
  void reloadsAreCountedAndDated() {
    assertThat(reloads("reloaded")).isZero();
    assertThat(gauge("nadhir.rules.loaded")).isEqualTo(START.getEpochSecond());

    source.digest = "second";
    watch.look();
    watch.look();

    assertThat(reloads("reloaded")).isEqualTo(1);
    assertThat(gauge("nadhir.rules.loaded")).isEqualTo(LATER.getEpochSecond());
    assertThat(gauge("nadhir.rules.broken")).isZero();
  }

  @Test
  void brokenFilesAreCountedOnceAndShownUntilTheyAreMended() {
    source.digest = "second";
    source.broken = true;
    watch.look();
    watch.look();

    assertThat(reloads("broken")).isEqualTo(1);
    assertThat(gauge("nadhir.rules.broken")).isEqualTo(1);
    assertThat(gauge("nadhir.rules.loaded")).isEqualTo(START.getEpochSecond());

    source.digest = "first";
    watch.look();

    assertThat(reloads("mended")).isEqualTo(1);
    assertThat(gauge("nadhir.rules.broken")).isZero();
  }
}
