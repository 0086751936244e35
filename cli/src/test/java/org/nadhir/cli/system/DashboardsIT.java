package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nadhir.cli.system.SeededSystem.Seeded;

/** Dashboards and Prometheus rules name metrics that a running system shows. */
@ExtendWith(SeededSystem.class)
class DashboardsIT {
  private static final Path MONITORING = Path.of("../monitoring");
  private static final Pattern METRIC =
      Pattern.compile("(?<![\\w:])(?:nadhir|kafka|http|jvm|process)_[a-z0-9_]+");

  private static final Pattern LABEL_VALUE = Pattern.compile("[=~]\\\\?\"[^\"]*\"");

  /**
   * Kafka's binder shows partitions and tasks only at its second look, a minute after the start.
   */
  private static final Duration ALL_SHOWN = Duration.ofSeconds(120);

  @Test
  void everyMetricOfDashboardsAndRulesExists(Seeded seeded) throws IOException {
    Set<String> named = named();

    assertThat(named).hasSizeGreaterThan(20);
    await()
        .atMost(ALL_SHOWN)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(shown(seeded)).containsAll(named));
  }

  private static Set<String> shown(Seeded seeded) {
    Set<String> names = new HashSet<>();
    for (Service service : Service.values()) {
      names.addAll(Metrics.of(seeded.client(), service).names());
    }
    return names;
  }

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : files()) {
      Matcher matcher = METRIC.matcher(LABEL_VALUE.matcher(Files.readString(file)).replaceAll(""));
      while (matcher.find()) {
        named.add(matcher.group());
      }
    }
    return named;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(MONITORING)) {
      return all.filter(
              file ->
                  file.getParent().endsWith("dashboards") && file.toString().endsWith(".json")
                      || file.endsWith("rules.yml"))
          .toList();
    }
  }
}
