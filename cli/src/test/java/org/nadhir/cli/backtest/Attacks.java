package org.nadhir.cli.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nadhir.contracts.Json;

/**
 * An archive of nine days on which one, two, three, no, one … outlets tell of an attack, each in
 * its own words; one line stands twice.
 */
final class Attacks {
  private static final String RULES =
      """
      rules:
        - id: strikes
          version: "1"
          title: {en: Strikes, ar: ضربات}
          description: Attacks told by several.
          key: theatre
          condition:
            count: {window: 20h, types: [attack], statuses: [asserted], of: stories}
          levels:
            watch: {raise: %d, clear: 1}
          keep_firing_for: 6h
      """;

  private Attacks() {}

  /** A file with the rule that so many stories in twenty hours are an alert. */
  static Path rules(Path folder, int stories) throws IOException {
    return Files.writeString(
        folder.resolve("rules-%d.yaml".formatted(stories)), RULES.formatted(stories));
  }

  static void write(Path archive) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      for (int i = 0; i < day % 4; i++) {
        lines.add(attack(day, i));
      }
    }
    lines.add(lines.get(0));
    Files.write(archive, lines);
  }

  /** What an outlet tells on a day, as a line of JSON. */
  static String attack(int day, int number) {
    String unlike =
        IntStream.range(0, 40)
            .mapToObj("w%dx%dx%%d".formatted(day, number)::formatted)
            .collect(Collectors.joining(" "));
    Map<String, String> article =
        Map.of(
            "url",
            "https://outlet-%d.example/%d".formatted(number, day),
            "outlet",
            "outlet-" + number,
            "language",
            "en",
            "publishedAt",
            "2024-03-0%dT1%d:00:00Z".formatted(day, number),
            "text",
            "Russia fired missiles at Kyiv, Ukraine. " + unlike + ".");
    return new String(Json.write(article), UTF_8);
  }
}
