package org.nadhir.nlp.edge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.nlp.lexicon.SmallLexicon;

@QuarkusTest
@TestProfile(LexiconResourceTest.WithOverlay.class)
class LexiconResourceTest {
  private static final String FILE = "en/sanctions.yaml";
  private static final String ENTRY =
      """
      type: sanctions
      entries:
        - id: own-tariffs
          title: Tariffs
          mode: imposed
          patterns: ["v:slap ..3 punitive n:tariff"]
          matches: [The United States slapped new punitive tariffs on China.]
          ignores: [The shop slapped new labels on the jars.]
      """;

  /** The service with an empty overlay, which it looks at often. */
  public static final class WithOverlay implements QuarkusTestProfile {
    static final Path FOLDER = temporary();

    private static Path temporary() {
      try {
        Path folder = Files.createDirectories(Path.of("target/overlay-test")).toAbsolutePath();
        Files.deleteIfExists(folder.resolve(FILE));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("nadhir.nlp.overlay", FOLDER.toString(), "nadhir.nlp.reload-every", "50ms");
    }
  }

  @BeforeEach
  void emptyOverlay() throws IOException {
    Files.deleteIfExists(WithOverlay.FOLDER.resolve(FILE));
    reload();
  }

  private static void overlay(String content) {
    SmallLexicon.write(WithOverlay.FOLDER, FILE, content);
  }

  private static ValidatableResponse reload() {
    return given().post("/lexicon/reload").then().statusCode(200);
  }

  private static ValidatableResponse tag() {
    return given()
        .contentType("text/plain")
        .body("Washington slapped broad punitive tariffs on India.")
        .post("/tag")
        .then()
        .statusCode(200);
  }

  private static String version() {
    return given().get("/lexicon").path("version");
  }

  @Test
  void standingTellsVersionLanguagesAndFolder() {
    given()
        .get("/lexicon")
        .then()
        .statusCode(200)
        .body("version", matchesPattern("[0-9a-f]{12}"))
        .body("overlay", equalTo(WithOverlay.FOLDER.toString()))
        .body("languages.language", hasItems("ar", "en", "ru", "uk"))
        .body("languages[0].patterns", greaterThan(100))
        .body("problems", empty());
  }

  @Test
  void newOverlayTagsTheNextArticleAndReportsNameIt() {
    tag().body("signals", empty());
    overlay(ENTRY);
    reload().body("version", containsString("+")).body("problems", empty());
    tag().body("signals[0].type", equalTo("sanctions")).body("lexiconVersion", equalTo(version()));
  }

  @Test
  void changedOverlayIsNoticedWithoutBeingTold() {
    overlay(ENTRY.replace("slap ", "slap new "));
    await().until(() -> version().contains("+"));
    overlay("entries: [");
    await().until(() -> firstProblem().contains("no YAML"));
  }

  private static String firstProblem() {
    return given().get("/lexicon").jsonPath().getString("problems.what");
  }

  @Test
  void brokenOverlayLeavesTheLexiconAndIsToldEverywhere() {
    overlay(ENTRY);
    reload();
    String before = version();
    overlay(ENTRY.replace("mode:", "mood:"));
    reload()
        .body("version", equalTo(before))
        .body("problems[0].where", containsString(FILE + ":3:5"))
        .body("problems.what", hasItems(containsString("unknown key 'mood'")));
    tag().body("lexiconVersion", equalTo(before));
    given().get("/q/metrics").then().body(containsString("nadhir_lexicon_overlay_broken 1.0"));
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'lexicon' }.data.version", equalTo(before))
        .body("checks.find { it.name == 'lexicon' }.data.overlayBroken", equalTo(true));
  }
}
