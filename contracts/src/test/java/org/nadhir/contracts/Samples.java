package org.nadhir.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Messages with every field, and with only those that are always there. */
final class Samples {
  static final Instant PUBLISHED = Instant.parse("2021-11-10T08:15:00Z");
  private static final Instant FETCHED = Instant.parse("2021-11-10T08:15:30.250Z");
  private static final Outlet OUTLET =
      new Outlet("sample-gazette", "Sample Gazette", "sample-press", "GBR", Tier.NATIONAL);
  private static final Outlet MINIMAL_OUTLET =
      new Outlet("sample-local", "Sample", "sample-local", null, Tier.LOCAL);
  private static final Origin ORIGIN = new Origin(3, 42);

  private Samples() {}

  static Fingerprint fingerprint() {
    short[] slots = new short[Fingerprint.SLOTS];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = (short) (i * 1021 - 32000);
    }
    return Fingerprint.of(slots);
  }

  static Article article() {
    return new Article(
        "a-1",
        "https://sample-gazette.example/2021/11/10/أخبار",
        OUTLET,
        "ar",
        "عنوان",
        "نص قصير عن حشد القوات.",
        PUBLISHED,
        FETCHED,
        "sample-wire",
        fingerprint(),
        2,
        FETCHED);
  }

  static Article minimalArticle() {
    return new Article("a-2", null, MINIMAL_OUTLET, "und", "", "", null, FETCHED, null, null);
  }

  static SignalReport report() {
    Signal signal =
        new Signal(
            SignalType.TROOP_BUILDUP,
            "massing",
            Status.DENIED,
            "RUS+BLR",
            "UKR",
            "RUS",
            List.of("ukraine"),
            new Magnitude(100_000, "troops"),
            7,
            new Evidence(TextField.TEXT, 12, 21, "حشد القوات", 0, 22, "نفت حشد القوات"));
    return new SignalReport(
        "a-1",
        ArticleSummary.of(article(), ORIGIN),
        fingerprint(),
        "sample-wire",
        List.of(signal, minimalSignal()),
        "2021.1",
        List.of(5, 12),
        2,
        List.of(46, 130_000));
  }

  private static Signal minimalSignal() {
    return new Signal(
        SignalType.DE_ESCALATION,
        null,
        Status.ASSERTED,
        null,
        null,
        null,
        List.of(),
        null,
        -8,
        new Evidence(TextField.TITLE, 0, 5, "عنوان", 0, 5, null));
  }

  static SignalReport minimalReport() {
    return new SignalReport(
        "a-2",
        ArticleSummary.of(minimalArticle(), null),
        null,
        null,
        List.of(),
        SignalReport.NO_LEXICON,
        List.of());
  }

  static Alert alert() {
    return new Alert(
        "al-1",
        "theatre-risk",
        "1",
        "ukraine",
        "ukraine",
        Severity.CRITICAL,
        Severity.CRITICAL,
        AlertState.FIRING,
        2,
        PUBLISHED,
        FETCHED,
        41.5,
        40,
        new Window(PUBLISHED.minusSeconds(3600), FETCHED),
        3,
        2,
        Map.of(SignalType.SANCTIONS, 2, SignalType.RED_LINE, 1),
        List.of(evidence(ORIGIN), minimalEvidence()),
        new Summary("Three stories.", "ثلاثة أخبار."),
        "raised",
        List.of(
            new Transition(PUBLISHED, AlertState.FIRING, Severity.WATCH, 10, "raised"),
            new Transition(FETCHED, AlertState.FIRING, Severity.CRITICAL, 41.5, "raised")),
        KeyType.THEATRE,
        new Attention(
            true,
            true,
            "hostilities",
            new Acknowledgement("desk", "seen", FETCHED),
            new Snooze("desk", "enough", PUBLISHED, FETCHED)),
        explanation());
  }

  private static Explanation explanation() {
    StoryCopy copy = new StoryCopy("a-3", "عنوان", "https://sample.example/3", OUTLET, FETCHED);
    CountedStory story =
        new CountedStory(
            "a-1",
            "عنوان",
            "https://sample-gazette.example/1",
            OUTLET,
            PUBLISHED,
            "sample-wire",
            true,
            8,
            List.of(new StorySignal(SignalType.SANCTIONS, "threatened", Status.ASSERTED, 8)),
            List.of(copy),
            1);
    Discount discount =
        new Discount(
            "a-2",
            "",
            MINIMAL_OUTLET,
            PUBLISHED,
            SignalType.SANCTIONS,
            "threatened",
            Status.ASSERTED,
            2,
            4,
            DiscountReason.DENIED_LATER,
            "RUS");
    return new Explanation(
        new Summary("A sum.", "مجموع."), List.of(story), 1, List.of(discount), 2);
  }

  static AlertCommand command() {
    return new AlertCommand(
        "c-1",
        CommandAction.SNOOZE,
        "al-1",
        "theatre-risk",
        KeyType.THEATRE,
        "ukraine",
        "desk",
        "enough",
        FETCHED,
        PUBLISHED);
  }

  static AlertCommand minimalCommand() {
    return new AlertCommand(
        "c-2",
        CommandAction.ACKNOWLEDGE,
        "al-2",
        "first-ultimatum",
        KeyType.DYAD,
        "RUS>UKR",
        "desk",
        null,
        null,
        PUBLISHED);
  }

  static Delivery delivery() {
    return new Delivery(
        "al-1",
        2,
        "duty",
        "webhook",
        1,
        PUBLISHED,
        DeliveryOutcome.RETRYING,
        503,
        "503 Service Unavailable",
        FETCHED);
  }

  static Delivery minimalDelivery() {
    return new Delivery(
        "al-1", 2, "log", "log", 1, PUBLISHED, DeliveryOutcome.DELIVERED, null, null, null);
  }

  static Alert minimalAlert() {
    return new Alert(
        "al-2",
        "first-ultimatum",
        "1",
        "RUS>UKR",
        null,
        Severity.WATCH,
        Severity.WARNING,
        AlertState.RESOLVED,
        1,
        PUBLISHED,
        PUBLISHED,
        0,
        1,
        new Window(PUBLISHED, PUBLISHED),
        0,
        0,
        Map.of(),
        List.of(),
        new Summary("Over.", "انتهى."),
        "cleared",
        List.of(),
        KeyType.DYAD,
        Attention.NONE,
        null);
  }

  private static AlertEvidence evidence(Origin origin) {
    return new AlertEvidence(
        "a-1",
        "عنوان",
        "https://sample-gazette.example/1",
        OUTLET,
        "ar",
        PUBLISHED,
        origin,
        SignalType.SANCTIONS,
        "threatened",
        Status.CONDITIONAL,
        "USA",
        "RUS",
        4.25,
        TextField.TEXT,
        3,
        9,
        "عقوبات",
        0,
        10,
        "عن عقوبات.");
  }

  private static AlertEvidence minimalEvidence() {
    return new AlertEvidence(
        "a-2",
        "",
        null,
        MINIMAL_OUTLET,
        "und",
        PUBLISHED,
        null,
        SignalType.RED_LINE,
        null,
        Status.ASSERTED,
        null,
        null,
        6,
        TextField.TITLE,
        0,
        8,
        "red line",
        0,
        8,
        null);
  }
}
