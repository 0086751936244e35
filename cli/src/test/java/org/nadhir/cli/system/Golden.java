package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Transition;

/**
 * The alerts that the seeds must give, each with its history in event time. {@code -Dgolden.update}
 * writes the file anew instead of comparing.
 */
final class Golden {
  static final Path FILE = Path.of("src/test/resources/golden/seeds-alerts.txt");

  private Golden() {}

  /** Compares with the file, or writes it if asked to. */
  static void check(List<Alert> alerts) throws IOException {
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text(alerts));
    }
    compare(alerts);
  }

  /** Compares with the file. */
  static void compare(List<Alert> alerts) throws IOException {
    assertThat(text(alerts)).isEqualTo(Files.readString(FILE));
  }

  static String text(List<Alert> alerts) {
    return alerts.stream()
        .sorted(Comparator.comparing(Alert::startsAt).thenComparing(Alert::id))
        .map(Golden::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Alert alert) {
    return "%s reached %s, %s, %d stories of %d families, %s\n%s"
        .formatted(
            alert.id(),
            alert.peak().code(),
            alert.state().code(),
            alert.stories(),
            alert.families(),
            new java.util.TreeMap<>(alert.signals()),
            alert.history().stream().map(Golden::text).collect(Collectors.joining()));
  }

  private static String text(Transition step) {
    return "  %s %s %s %s %s\n"
        .formatted(
            step.at(), step.state().code(), step.severity().code(), step.value(), step.cause());
  }
}
