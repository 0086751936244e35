package org.nadhir.cli.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Topic;

/**
 * What stands on the topics when all has settled, and everything about it that must not be.
 *
 * @param articles number of different articles on {@code news.articles}
 * @param articleRecords number of records there
 * @param reports number of different articles that {@code news.signals} tells of
 * @param reportRecords number of records there
 * @param messages number of messages on {@code news.alerts}
 * @param retracted number of alerts whose last message retracts them
 * @param alerts the latest message of each alert that still is, by id
 * @param complaints what must not be: a promised article that is missing, an article without a
 *     report, a message twice or a gap, a current alert that is not the latest
 */
public record Account(
    int articles,
    int articleRecords,
    int reports,
    int reportRecords,
    int messages,
    int retracted,
    Map<String, Alert> alerts,
    List<String> complaints) {
  private static final Set<String> GONE = Set.of("superseded", "rule_removed");

  /**
   * Reads the topics.
   *
   * @param promised ids of the articles that got a 202
   */
  public static Account of(String bootstrap, Set<String> promised) {
    try (Committed committed = new Committed(bootstrap)) {
      List<String> articles = keys(committed.all(Topic.Names.ARTICLES));
      List<String> reports = keys(committed.all(Topic.Names.SIGNALS));
      List<String> aside = keys(committed.all(Topic.Names.ARTICLES_DLQ));
      List<String> complaints = new ArrayList<>();
      missing("promised, but not on news.articles", promised, articles, complaints);
      List<String> tagged = new ArrayList<>(reports);
      tagged.addAll(aside);
      missing("without a report", new HashSet<>(articles), tagged, complaints);
      Map<String, Alert> latest = new LinkedHashMap<>();
      List<ConsumerRecord<String, byte[]>> messages = committed.all(Topic.Names.ALERTS);
      messages.forEach(message -> follow(message, latest, complaints));
      compareCurrent(committed.all(Topic.Names.ALERTS_CURRENT), latest, complaints);
      int retracted = (int) latest.values().stream().filter(Account::isRetracted).count();
      latest.values().removeIf(Account::isGone);
      return new Account(
          new HashSet<>(articles).size(),
          articles.size(),
          new HashSet<>(reports).size(),
          reports.size(),
          messages.size(),
          retracted,
          latest,
          complaints);
    }
  }

  private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(ConsumerRecord::key).toList();
  }

  private static void missing(
      String what, Set<String> wanted, List<String> there, List<String> complaints) {
    Set<String> missing = new HashSet<>(wanted);
    there.forEach(missing::remove);
    missing.forEach(id -> complaints.add("article " + id + " " + what));
  }

  /** The messages of each alert count from 1, in order, none twice, none missing. */
  private static void follow(
      ConsumerRecord<String, byte[]> message, Map<String, Alert> latest, List<String> complaints) {
    Alert alert = Json.read(message.value(), Alert.class);
    Alert before = latest.put(alert.id(), alert);
    long expected = before == null ? 1 : before.sequence() + 1;
    if (alert.sequence() != expected) {
      complaints.add(
          "%s has sequence %d at offset %d, expected %d"
              .formatted(alert.id(), alert.sequence(), message.offset(), expected));
    }
  }

  private static void compareCurrent(
      List<ConsumerRecord<String, byte[]>> records,
      Map<String, Alert> latest,
      List<String> complaints) {
    Map<String, @Nullable Alert> current = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      byte[] value = record.value();
      current.put(record.key(), value == null ? null : Json.read(value, Alert.class));
    }
    latest.forEach(
        (id, alert) -> {
          Alert wanted = isGone(alert) ? null : alert;
          if (!Objects.equals(wanted, current.get(id))) {
            complaints.add("news.alerts.current has not the latest message of " + id);
          }
        });
  }

  private static boolean isRetracted(Alert alert) {
    return alert.state() == AlertState.RETRACTED;
  }

  private static boolean isGone(Alert alert) {
    return isRetracted(alert) && GONE.contains(alert.cause());
  }

  /** The alerts, each with its history in event time, as text. */
  public String text() {
    return Golden.text(List.copyOf(alerts.values()));
  }

  @Override
  public String toString() {
    return "articles=%d records=%d reports=%d records=%d alerts=%d messages=%d retracted=%d"
        .formatted(
            articles, articleRecords, reports, reportRecords, alerts.size(), messages, retracted);
  }
}
