package org.nadhir.alert.deliver.receiver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** The mistakes of one file, each with its line. */
final class Mistakes {
  private final String file;
  private final List<Mistake> found = new ArrayList<>();

  private record Mistake(int line, String text) {}

  Mistakes(String file) {
    this.file = file;
  }

  void add(Node node, String field, String what) {
    int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    found.add(new Mistake(line, "%s:%d: %s: %s".formatted(file, line, field, what)));
  }

  /**
   * Ends reading if there are any.
   *
   * @throws IllegalArgumentException listing all of them in the order of the file
   */
  void raise() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines =
        found.stream()
            .sorted(Comparator.comparingInt(Mistake::line))
            .map(Mistake::text)
            .distinct()
            .toList();
    throw new IllegalArgumentException(
        "%d mistakes in %s:\n  %s".formatted(lines.size(), file, String.join("\n  ", lines)));
  }
}
