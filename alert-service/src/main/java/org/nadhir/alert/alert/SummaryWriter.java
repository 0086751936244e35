package org.nadhir.alert.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.alert.decide.Cause;
import org.nadhir.alert.decide.Step;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.DiscountReason;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Summary;

/** Says in Arabic and English why an alert stands as it does. */
final class SummaryWriter {
  private static final Set<DiscountReason> DENIALS =
      Set.of(DiscountReason.DENIED_LATER, DiscountReason.WITHDRAWN);

  private final Rule rule;
  private final AlertKey key;

  SummaryWriter(Rule rule, AlertKey key) {
    this.rule = rule;
    this.key = key;
  }

  Summary of(Step last, Reading reading, double threshold, List<AlertEvidence> evidence) {
    return new Summary(
        sentence(Words.ENGLISH, last, reading, threshold, evidence),
        sentence(Words.ARABIC, last, reading, threshold, evidence));
  }

  private String sentence(
      Words words, Step last, Reading reading, double threshold, List<AlertEvidence> evidence) {
    String head =
        words
            .head()
            .formatted(
                key.title(words.language()),
                rule.title().getOrDefault(words.language(), rule.id()),
                words.standing(last.life().state(), last.life().severity()),
                date(words, last.at()));
    String numbers =
        words
            .numbers()
            .formatted(
                Words.number(last.value()),
                Words.number(threshold),
                words.span(rule.condition().window()),
                words.stories(reading.stories()),
                words.families(reading.families()));
    String types = types(words, reading.signals());
    String denied = last.cause().equals(Cause.DENIED) ? denied(words, reading) : "";
    String quote = evidence.isEmpty() ? "" : quote(words, evidence.get(0));
    return head + denied + numbers + types + quote;
  }

  /** What an alert rested on that is retracted: who denied it, and where that stands. */
  private static String denied(Words words, Reading reading) {
    return reading.discounts().stream()
        .filter(d -> DENIALS.contains(d.reason()))
        .min(Account.HEAVIEST_FIRST)
        .map(
            d ->
                words
                    .denied()
                    .formatted(
                        d.by() == null ? words.somebody() : d.by(),
                        words.type(d.signal().type()),
                        d.observation().article().title()))
        .orElse("");
  }

  private static String types(Words words, Map<SignalType, Integer> signals) {
    if (signals.isEmpty()) {
      return "";
    }
    Comparator<Map.Entry<SignalType, Integer>> most = Map.Entry.comparingByValue();
    String list =
        signals.entrySet().stream()
            .sorted(most.reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(4)
            .map(e -> "%s (%d)".formatted(words.type(e.getKey()), e.getValue()))
            .collect(Collectors.joining(words.comma()));
    return words.types().formatted(list);
  }

  private static String quote(Words words, AlertEvidence evidence) {
    return words
        .quote()
        .formatted(
            sentence(evidence), evidence.outlet().name(), date(words, evidence.publishedAt()));
  }

  private static String sentence(AlertEvidence evidence) {
    return evidence.sentence() == null ? evidence.quote() : evidence.sentence();
  }

  private static String date(Words words, Instant at) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm 'UTC'", words.locale())
        .withZone(ZoneOffset.UTC)
        .format(at);
  }
}
