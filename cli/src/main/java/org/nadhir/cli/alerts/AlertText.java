package org.nadhir.cli.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nadhir.cli.terminal.Bidi;
import org.nadhir.cli.terminal.Style;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;

/**
 * An alert as a few lines of text: what, where and when; why; who has taken note; and the sentence
 * that weighs most, on a line of its own, because it may run from right to left.
 */
public final class AlertText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Comparator<Map.Entry<SignalType, Integer>> MOST_FIRST =
      Map.Entry.<SignalType, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private AlertText() {}

  /** The lines, coloured by severity if colours are on. */
  public static List<String> lines(Alert alert, boolean colours) {
    List<String> lines = new ArrayList<>();
    lines.add(head(alert, colours));
    lines.add("    " + why(alert));
    AttentionText.lines(alert).forEach(line -> lines.add("    " + line));
    if (isRising(alert.state())) {
      alert.evidence().stream().findFirst().ifPresent(first -> lines.addAll(quote(first, colours)));
    }
    return lines;
  }

  private static String head(Alert alert, boolean colours) {
    String severity = "%-8s".formatted(alert.severity().code().toUpperCase(Locale.ROOT));
    return "%s  %s  %s  %s (%s, %s)"
        .formatted(
            style(alert).of(severity, colours),
            Style.BOLD.of(where(alert), colours),
            time(alert.at()),
            alert.state().code(),
            alert.rule(),
            alert.cause());
  }

  /** The theatre; of another key its kind as well, unless the key says it. */
  private static String where(Alert alert) {
    return switch (alert.keyType()) {
      case THEATRE -> alert.theatre() == null ? alert.key() : alert.theatre();
      case DYAD, ALL -> alert.key();
      case COUNTRY, ACTOR, TYPE, OUTLET -> alert.keyType().code() + " " + alert.key();
    };
  }

  private static String why(Alert alert) {
    String types =
        alert.signals().entrySet().stream()
            .sorted(MOST_FIRST)
            .map(e -> e.getKey().code().replace('_', ' ') + " " + e.getValue())
            .collect(Collectors.joining(", "));
    String numbers =
        "%s against %s, stories %d, families %d"
            .formatted(
                number(alert.value()),
                number(alert.threshold()),
                alert.stories(),
                alert.families());
    return types.isEmpty() ? numbers : numbers + ": " + types;
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static Style style(Alert alert) {
    if (isOver(alert.state())) {
      return Style.GREEN;
    }
    return colour(alert.severity());
  }

  /** Of an alert that falls there is nothing new to quote. */
  private static boolean isRising(AlertState state) {
    return state == AlertState.PENDING || state == AlertState.FIRING;
  }

  private static boolean isOver(AlertState state) {
    return state == AlertState.RESOLVED || state == AlertState.RETRACTED;
  }

  private static Style colour(Severity severity) {
    return switch (severity) {
      case WATCH -> Style.CYAN;
      case WARNING -> Style.YELLOW;
      case CRITICAL -> Style.RED;
    };
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  private static List<String> quote(AlertEvidence evidence, boolean colours) {
    String sentence = evidence.sentence() == null ? evidence.quote() : evidence.sentence();
    String quote = Bidi.isolateIfNeeded("“" + Bidi.oneLine(sentence) + "”");
    String outlet = Bidi.isolateIfNeeded(Bidi.oneLine(evidence.outlet().name()));
    String source = "%s, %s".formatted(outlet, time(evidence.publishedAt()));
    return List.of("    " + quote, "    " + Style.DIM.of(source, colours));
  }
}
