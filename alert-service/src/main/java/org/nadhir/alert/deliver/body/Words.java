package org.nadhir.alert.deliver.body;

import java.util.Map;
import java.util.Objects;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;

/** The few words around an alert's own summary, in one language. */
enum Words {
  ENGLISH("Nadhir", "Evidence", "Open the alert", "ltr") {
    @Override
    String severity(Severity severity) {
      return severity.code();
    }

    @Override
    String state(AlertState state) {
      return state.code();
    }
  },
  ARABIC("نذير", "الأدلة", "افتح الإنذار", "rtl") {
    @Override
    String severity(Severity severity) {
      return Objects.requireNonNull(ARABIC_SEVERITIES.get(severity));
    }

    @Override
    String state(AlertState state) {
      return Objects.requireNonNull(ARABIC_STATES.get(state));
    }
  };

  private static final Map<Severity, String> ARABIC_SEVERITIES =
      Map.of(Severity.WATCH, "مراقبة", Severity.WARNING, "تحذير", Severity.CRITICAL, "حرج");

  private static final Map<AlertState, String> ARABIC_STATES =
      Map.of(
          AlertState.PENDING, "قيد الترقب",
          AlertState.FIRING, "إنذار قائم",
          AlertState.RECOVERING, "في طور الانحسار",
          AlertState.RESOLVED, "انتهى",
          AlertState.ACKNOWLEDGED, "أُخذ العلم به",
          AlertState.RETRACTED, "سُحب");

  private final String product;
  private final String evidence;
  private final String open;
  private final String direction;

  Words(String product, String evidence, String open, String direction) {
    this.product = product;
    this.evidence = evidence;
    this.open = open;
    this.direction = direction;
  }

  static Words of(String language) {
    return language.equals("ar") ? ARABIC : ENGLISH;
  }

  String product() {
    return product;
  }

  String evidence() {
    return evidence;
  }

  String open() {
    return open;
  }

  String direction() {
    return direction;
  }

  abstract String severity(Severity severity);

  abstract String state(AlertState state);
}
