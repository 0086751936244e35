package org.nadhir.alert.alert;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;

/**
 * The words of an explanation in one language. Digits are European in both, as wires write them.
 *
 * @param language language code
 * @param locale locale of month names
 * @param head theatre, rule, standing and time
 * @param numbers value, threshold, window, stories, families
 * @param types list of signal types
 * @param quote quote, outlet and time
 * @param denied who denied what, and the headline of what was denied
 * @param somebody who denies something when that is not known
 * @param comma what separates a list
 */
record Words(
    String language,
    Locale locale,
    String head,
    String numbers,
    String types,
    String quote,
    String denied,
    String somebody,
    String comma) {

  static final Words ENGLISH =
      new Words(
          "en",
          Locale.ENGLISH,
          "%s – %s: %s (%s). ",
          "Value %s against %s over %s, from %s of %s. ",
          "Signals: %s. ",
          "Strongest: “%s” (%s, %s).",
          "What it rested on was denied by %s: %s (“%s”). ",
          "a party to it",
          ", ");

  static final Words ARABIC =
      new Words(
          "ar",
          Locale.forLanguageTag("ar-EG-u-nu-latn"),
          "%s – %s: %s (%s). ",
          "القيمة %s مقابل عتبة %s خلال %s، من %s و%s. ",
          "الإشارات: %s. ",
          "أقوى ما ورد: «%s» (%s، %s).",
          "نُفي ما استند إليه، والنافي %s: %s («%s»). ",
          "أحد أطرافه",
          "، ");

  private static final Map<SignalType, String> ARABIC_TYPES =
      Map.ofEntries(
          Map.entry(SignalType.SANCTIONS, "عقوبات"),
          Map.entry(SignalType.TROOP_BUILDUP, "حشد قوات"),
          Map.entry(SignalType.RED_LINE, "خط أحمر"),
          Map.entry(SignalType.ULTIMATUM, "إنذار ومهلة"),
          Map.entry(SignalType.MILITARY_THREAT, "تهديد عسكري"),
          Map.entry(SignalType.WEAPONS_DEPLOYMENT, "نشر أسلحة"),
          Map.entry(SignalType.MILITARY_EXERCISE, "مناورات عسكرية"),
          Map.entry(SignalType.INCIDENT, "حادث"),
          Map.entry(SignalType.DIPLOMATIC_RUPTURE, "قطيعة دبلوماسية"),
          Map.entry(SignalType.ATTACK, "هجوم"),
          Map.entry(SignalType.NUCLEAR, "نووي"),
          Map.entry(SignalType.DE_ESCALATION, "خفض التصعيد"));

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

  /** A number with at most one decimal. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** The one of two texts that is in this language. */
  String either(String english, String arabic) {
    return arabic() ? arabic : english;
  }

  String severity(Severity severity) {
    return arabic()
        ? Objects.requireNonNull(ARABIC_SEVERITIES.get(severity))
        : severity.code().substring(0, 1).toUpperCase(Locale.ROOT) + severity.code().substring(1);
  }

  /** A length of time, in days if they are whole. */
  String span(Duration span) {
    if (span.toMinutes() % 60 != 0) {
      return span.toMinutes() + either(" minutes", " دقيقة");
    }
    return span.toHours() % 24 == 0 ? days((int) span.toDays()) : hours((int) span.toHours());
  }

  private boolean arabic() {
    return language.equals("ar");
  }

  String type(SignalType type) {
    return arabic()
        ? Objects.requireNonNull(ARABIC_TYPES.get(type))
        : type.code().replace('_', ' ');
  }

  String standing(AlertState state, Severity severity) {
    return arabic()
        ? ARABIC_STATES.get(state) + "، " + ARABIC_SEVERITIES.get(severity)
        : state.code() + ", " + severity.code();
  }

  String days(int count) {
    return arabic()
        ? counted(count, "يوم واحد", "يومين", "أيام", "يومًا")
        : counted(count, "day", "days");
  }

  String hours(int count) {
    return arabic()
        ? counted(count, "ساعة واحدة", "ساعتين", "ساعات", "ساعة")
        : counted(count, "hour", "hours");
  }

  String stories(int count) {
    return arabic()
        ? counted(count, "خبر مستقل واحد", "خبرين مستقلين", "أخبار مستقلة", "خبرًا مستقلًا")
        : counted(count, "independent story", "independent stories");
  }

  String families(int count) {
    return arabic()
        ? counted(count, "مجموعة ناشرة واحدة", "مجموعتين ناشرتين", "مجموعات ناشرة", "مجموعة ناشرة")
        : counted(count, "publisher family", "publisher families");
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** Arabic counts: one and two without a numeral, 3 to 10 with the plural, the rest singular. */
  private static String counted(int count, String one, String two, String few, String many) {
    int rest = count % 100;
    if (count == 1) {
      return one;
    }
    if (count == 2) {
      return two;
    }
    return count + " " + (rest >= 3 && rest <= 10 ? few : many);
  }
}
