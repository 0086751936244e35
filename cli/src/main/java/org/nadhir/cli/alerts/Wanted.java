package org.nadhir.cli.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which alerts are wanted, by options; all that are given must fit. */
final class Wanted {
  @Option(names = "--theatre", paramLabel = "ID", description = "Only of this theatre.")
  private @Nullable String theatre;

  @Option(names = "--rule", paramLabel = "ID", description = "Only of this rule.")
  private @Nullable String rule;

  @Option(names = "--key", paramLabel = "KEY", description = "Only of this key, such as RUS>UKR.")
  private @Nullable String key;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      converter = StateConverter.class,
      description =
          "Only in this state: pending, firing, recovering, acknowledged, resolved or retracted.")
  private @Nullable AlertState state;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      converter = SeverityConverter.class,
      description =
          "Only of this severity at present: watch, warning or critical. Of an alert that is over"
              + " it is the last; see --peak.")
  private @Nullable Severity severity;

  @Option(
      names = "--peak",
      paramLabel = "SEVERITY",
      converter = SeverityConverter.class,
      description = "Only those whose highest severity was this one.")
  private @Nullable Severity peak;

  @Option(names = "--urgent", description = "Only changes that are to be told at once.")
  private boolean urgent;

  /** The wish as a query of {@code GET /alerts}; empty if everything is wanted. */
  String query() {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    values.put("theatre", theatre);
    values.put("rule", rule);
    values.put("key", key);
    values.put("state", state == null ? null : state.code());
    values.put("severity", severity == null ? null : severity.code());
    values.put("peak", peak == null ? null : peak.code());
    values.put("urgent", urgent ? "true" : null);
    String query =
        values.entrySet().stream()
            .filter(e -> e.getValue() != null)
            .map(e -> e.getKey() + "=" + encoded(Objects.requireNonNull(e.getValue())))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Whether an alert fits. */
  boolean fits(Alert alert) {
    return (theatre == null || theatre.equals(alert.theatre()))
        && (rule == null || rule.equals(alert.rule()))
        && (key == null || key.equals(alert.key()))
        && (state == null || state == alert.state())
        && (severity == null || severity == alert.severity())
        && (peak == null || peak == alert.peak())
        && (!urgent || alert.attention().urgent());
  }

  /** Reads the code of a severity, in any case. */
  static final class SeverityConverter implements ITypeConverter<Severity> {
    @Override
    public Severity convert(String code) {
      return read(code, Severity::of);
    }
  }

  /** Reads the code of a state, in any case. */
  static final class StateConverter implements ITypeConverter<AlertState> {
    @Override
    public AlertState convert(String code) {
      return read(code, AlertState::of);
    }
  }

  private static <T> T read(String code, Function<String, T> of) {
    try {
      return of.apply(code.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
