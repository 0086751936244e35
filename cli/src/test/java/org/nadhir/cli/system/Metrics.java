package org.nadhir.cli.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service shows to Prometheus.
 *
 * @param lines sample lines of the text format
 */
record Metrics(List<String> lines) {

  static Metrics of(SystemClient client, Service service) {
    String text = new String(client.get(service, "/q/metrics").body(), StandardCharsets.UTF_8);
    return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
  }

  /** Sum of all series of this name. */
  double sum(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  Set<String> names() {
    return lines.stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
  }
}
