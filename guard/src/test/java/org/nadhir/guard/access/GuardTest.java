package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final String READ = "reader-0123456789-0123456789";
  private static final String WRITE = "writer-0123456789-0123456789";
  private static final String ADMIN = "admin-0123456789-0123456789";
  private static final Keys KEYS =
      new Keys(
          List.of(
              AccessKey.ofClear("reader", Role.READ, READ),
              AccessKey.ofClear("writer", Role.WRITE, WRITE),
              AccessKey.ofClear("admin", Role.ADMIN, ADMIN)));

  @ParameterizedTest
  @CsvSource({
    "GET, /alerts, true, false, true",
    "GET, /alerts/stream, true, false, true",
    "GET, /q/openapi, true, false, true",
    "POST, /articles, false, true, true",
    "POST, /tag, true, true, true",
    "POST, /alerts/1/ack, false, false, true",
    "DELETE, /alerts/1/ack, false, false, true",
    "POST, /rules/reload, false, false, true",
    "POST, /articles/, false, false, true",
    "PUT, /articles, false, false, true"
  })
  void roleOpensWhatItIsFor(
      String method, String path, boolean reader, boolean writer, boolean admin) {
    assertThat(passes(method, path, READ)).isEqualTo(reader);
    assertThat(passes(method, path, WRITE)).isEqualTo(writer);
    assertThat(passes(method, path, ADMIN)).isEqualTo(admin);
  }

  @Test
  void withoutAKeyOrWithAWrongOneNothingIsOpen() {
    assertThat(refusal(guard(KEYS), asked("GET", "/alerts", null))).isEqualTo(Refusal.NO_KEY);
    assertThat(refusal(guard(KEYS), asked("GET", "/alerts", READ + "x")))
        .isEqualTo(Refusal.BAD_KEY);
    assertThat(refusal(guard(KEYS), asked("GET", "/alerts", ""))).isEqualTo(Refusal.BAD_KEY);
  }

  @Test
  void keyMayComeInEitherHeader() {
    Asked byName = new Asked("GET", "/alerts", List.of("localhost"), null, null, null, READ);
    assertThat(guard(KEYS).decide(byName)).isInstanceOf(Decision.Pass.class);
    Asked basic =
        new Asked("GET", "/alerts", List.of("localhost"), null, null, "Basic " + READ, null);
    assertThat(refusal(guard(KEYS), basic)).isEqualTo(Refusal.NO_KEY);
  }

  @Test
  void expiredKeyOpensNothing() {
    AccessKey old =
        new AccessKey(
            "old", Set.of(Role.ADMIN), KEYS.find(ADMIN).orElseThrow().sha256(), null, NOW);
    assertThat(refusal(guard(new Keys(List.of(old))), asked("GET", "/alerts", ADMIN)))
        .isEqualTo(Refusal.EXPIRED_KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "/q/health, true",
    "/q/health/ready, true",
    "/q/healthy, false",
    "/, true",
    "/alerts, false",
    "/page/main.js, true",
    "/pages, false"
  })
  void openPathsNeedNoKey(String path, boolean open) {
    assertThat(guard(KEYS).decide(asked("GET", path, null)) instanceof Decision.Pass)
        .isEqualTo(open);
    assertThat(guard(KEYS).decide(asked("POST", path, null))).isInstanceOf(Decision.Refuse.class);
  }

  @Test
  void withoutKeysAForeignHostIsRefusedAlsoForReading() {
    Asked rebound =
        new Asked("GET", "/alerts", List.of("evil.example:8083"), null, null, null, null);
    assertThat(refusal(guard(Keys.NONE), rebound)).isEqualTo(Refusal.FOREIGN_HOST);
    Asked twice =
        new Asked("GET", "/alerts", List.of("localhost", "evil.example"), null, null, null, null);
    assertThat(refusal(guard(Keys.NONE), twice)).isEqualTo(Refusal.BAD_HOST);
  }

  @Test
  void withoutKeysAPageOfAnotherOriginMayNotChangeAnything() {
    Asked post =
        new Asked(
            "POST",
            "/articles",
            List.of("localhost:8081"),
            "https://evil.example",
            null,
            null,
            null);
    assertThat(refusal(guard(Keys.NONE), post)).isEqualTo(Refusal.FOREIGN_ORIGIN);
    Asked neighbour =
        new Asked(
            "POST",
            "/articles",
            List.of("localhost:8081"),
            "http://localhost:3000",
            null,
            null,
            null);
    assertThat(refusal(guard(Keys.NONE), neighbour)).isEqualTo(Refusal.FOREIGN_ORIGIN);
    Asked own =
        new Asked(
            "POST",
            "/alerts/1/ack",
            List.of("localhost:8083"),
            "http://localhost:8083",
            "same-origin",
            null,
            null);
    assertThat(guard(Keys.NONE).decide(own)).isInstanceOf(Decision.Pass.class);
    assertThat(guard(Keys.NONE).decide(asked("POST", "/articles", null)))
        .isInstanceOf(Decision.Pass.class);
  }

  @Test
  void tokenIsLeftToTheIdentityProviderAndItsRolesCount() {
    Guard guard = guard(KEYS, true, null);
    assertThat(guard.decide(asked("GET", "/alerts", "a.b.c")))
        .isInstanceOf(Decision.AskIdentity.class);
    Asked get = asked("GET", "/alerts", null);
    assertThat(guard.byIdentity(get, "amal", Set.of("read", "other")))
        .isInstanceOf(Decision.Pass.class);
    assertThat(guard.byIdentity(get, "amal", Set.of())).isInstanceOf(Decision.Refuse.class);
    assertThat(guard.byIdentity(get, null, Set.of("read"))).isInstanceOf(Decision.Refuse.class);
  }

  @Test
  void callerWithinItsRateOnly() {
    Guard guard = guard(KEYS, false, new Rate(1, 2));
    assertThat(passes(guard, READ)).isTrue();
    assertThat(passes(guard, READ)).isTrue();
    Decision third = guard.decide(asked("GET", "/alerts", READ));
    assertThat(third)
        .isInstanceOfSatisfying(
            Decision.Refuse.class,
            refuse -> {
              assertThat(refuse.reason()).isEqualTo(Refusal.RATE);
              assertThat(refuse.retryAfter()).isPositive();
            });
    assertThat(passes(guard, ADMIN)).isTrue();
  }

  @Test
  void roleThatIsMissingIsNamed() {
    Decision decision = guard(KEYS).decide(asked("POST", "/articles", READ));
    assertThat(((Decision.Refuse) decision).detail())
        .isEqualTo("role: 'reader' has read; allowed for POST /articles: admin, write");
  }

  private static boolean passes(String method, String path, String key) {
    return guard(KEYS).decide(asked(method, path, key)) instanceof Decision.Pass;
  }

  private static boolean passes(Guard guard, String key) {
    return guard.decide(asked("GET", "/alerts", key)) instanceof Decision.Pass;
  }

  private static Refusal refusal(Guard guard, Asked asked) {
    return ((Decision.Refuse) guard.decide(asked)).reason();
  }

  private static Asked asked(String method, String path, @Nullable String key) {
    String authorization = key == null ? null : "Bearer " + key;
    return new Asked(method, path, List.of("localhost:8083"), null, null, authorization, null);
  }

  private static Guard guard(Keys keys) {
    return guard(keys, false, null);
  }

  private static Guard guard(Keys keys, boolean tokens, @Nullable Rate rate) {
    Paths open = new Paths(List.of("/q/health", "/q/metrics", "/", "/page"));
    return new Guard(
        new Guard.Settings(open, new Origins(List.of("nadhir.example")), tokens, rate),
        () -> keys,
        new Allowances(TimeMeter.SYSTEM_NANOTIME),
        () -> NOW);
  }
}
