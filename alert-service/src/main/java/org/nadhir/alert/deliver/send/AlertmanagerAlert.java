package org.nadhir.alert.deliver.send;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;

/**
 * An alert as Alertmanager's API v2 takes it.
 *
 * @param labels what it is known by
 * @param annotations what people read
 * @param startsAt event time of the first crossing
 * @param endsAt when it is over: in the past if it is, else when it is taken as over unless it is
 *     sent again
 * @param generatorURL address of the alert on the page
 */
record AlertmanagerAlert(
    Map<String, String> labels,
    Map<String, String> annotations,
    Instant startsAt,
    @Nullable Instant endsAt,
    String generatorURL) {

  AlertmanagerAlert endingAt(Instant end) {
    // Alertmanager refuses what ends before it starts.
    Instant later = end.isBefore(startsAt) ? startsAt : end;
    return new AlertmanagerAlert(labels, annotations, startsAt, later, generatorURL);
  }

  /**
   * Makes them.
   *
   * @param page base address of the page
   */
  record Maker(String page) {
    AlertmanagerAlert alert(Alert alert) {
      return new AlertmanagerAlert(
          labels(alert),
          annotations(alert),
          alert.startsAt(),
          null,
          page + "/#/alerts/" + alert.id());
    }

    private static Map<String, String> labels(Alert alert) {
      Map<String, String> labels = new TreeMap<>();
      labels.put("alertname", alert.rule());
      labels.put("rule", alert.rule());
      labels.put("key", alert.key());
      labels.put("severity", alert.severity().code());
      labels.put("id", alert.id());
      if (alert.theatre() != null) {
        labels.put("theatre", alert.theatre());
      }
      return labels;
    }

    private static Map<String, String> annotations(Alert alert) {
      Map<String, String> annotations = new TreeMap<>();
      annotations.put("summary_en", alert.summary().en());
      annotations.put("summary_ar", alert.summary().ar());
      annotations.put(
          "links",
          alert.evidence().stream()
              .map(AlertEvidence::url)
              .filter(Objects::nonNull)
              .distinct()
              .limit(5)
              .collect(Collectors.joining(" ")));
      return annotations;
    }
  }
}
