package org.nadhir.alert.rehearse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.read.RuleTest;
import org.nadhir.alert.rule.read.SignalModes;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.TextField;

/**
 * Makes the reports of the articles that a test publishes; what the test leaves open it makes up.
 */
final class Press {
  private static final String SENTENCE = "As told in the test.";

  private final KeyType type;
  private final String key;

  /** Makes reports for tests of this key. */
  Press(KeyType type, String key) {
    this.type = type;
    this.key = key;
  }

  SignalReport report(RuleTest.Published published) {
    RuleTest.TestArticle article = published.article();
    String id = article.id() == null ? "test-" + published.number() : article.id();
    String story = article.story() == null ? "\0" + published.number() : article.story();
    return new SignalReport(
        id,
        summary(published.time(), outlet(published), article.language()),
        fingerprint(story),
        article.wire(),
        article.type() == null ? List.of() : List.of(signal(article, article.type())),
        "test",
        article.ordinals());
  }

  private static ArticleSummary summary(Instant at, Outlet outlet, String language) {
    return new ArticleSummary(SENTENCE, null, outlet, language, at, at, null);
  }

  private Outlet outlet(RuleTest.Published published) {
    RuleTest.TestArticle article = published.article();
    String fresh = type == KeyType.OUTLET ? key : "outlet-" + published.number();
    String id = article.outlet() == null ? fresh : article.outlet();
    String family = article.family() == null ? id : article.family();
    return new Outlet(id, id, family, article.country(), article.tier());
  }

  private Signal signal(RuleTest.TestArticle article, SignalType signalType) {
    Double intensity = article.intensity();
    return new Signal(
        signalType,
        article.mode(),
        article.status(),
        article.actor() == null ? actor() : article.actor(),
        article.target() == null ? target() : article.target(),
        article.speaker(),
        type == KeyType.THEATRE ? List.of(key) : List.of(),
        null,
        intensity == null ? SignalModes.intensity(signalType, article.mode()) : intensity,
        new Evidence(TextField.TEXT, 0, 2, "As", 0, SENTENCE.length(), SENTENCE));
  }

  private @Nullable String actor() {
    return switch (type) {
      case DYAD -> key.substring(0, key.indexOf('>'));
      case ACTOR, COUNTRY -> key;
      case THEATRE, TYPE, OUTLET, ALL -> null;
    };
  }

  private @Nullable String target() {
    return type == KeyType.DYAD ? key.substring(key.indexOf('>') + 1) : null;
  }

  /** A fingerprint that is like no other but that of the same story. */
  private static Fingerprint fingerprint(String story) {
    short[] slots = new short[Fingerprint.SLOTS];
    for (int i = 0; i < slots.length; i++) {
      byte[] name = (story + "/" + i).getBytes(StandardCharsets.UTF_8);
      slots[i] = (short) UUID.nameUUIDFromBytes(name).getMostSignificantBits();
    }
    return Fingerprint.of(slots);
  }
}
