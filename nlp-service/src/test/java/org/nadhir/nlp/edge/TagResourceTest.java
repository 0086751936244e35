package org.nadhir.nlp.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagResourceTest {
  @Test
  void articleInJsonGivesItsReport() {
    given()
        .contentType("application/json")
        .body("{\"title\":\"\",\"text\":\"فرضت واشنطن عقوبات على إيران.\"}")
        .post("/tag")
        .then()
        .statusCode(200)
        .body("article.language", equalTo("ar"))
        .body("signals.type", hasItem("sanctions"))
        .body("signals[0].evidence.field", equalTo("text"));
  }

  @Test
  void plainTextGivesItsReport() {
    given()
        .contentType("text/plain; charset=UTF-8")
        .body("The United States imposed new sanctions on the government of Iran and said so.")
        .post("/tag")
        .then()
        .statusCode(200)
        .body("signals[0].actor", equalTo("USA"));
  }

  @Test
  void undatedTextIsReadAsAtMostThreeYearsOld() {
    given()
        .contentType("text/plain; charset=UTF-8")
        .body("Russia invaded Georgia in 2008.")
        .post("/tag")
        .then()
        .statusCode(200)
        .body("signals.status", hasItem("historical"));
    given()
        .contentType("text/plain; charset=UTF-8")
        .body("Russia invaded Georgia in %d.".formatted(Year.now(ZoneOffset.UTC).getValue() - 2))
        .post("/tag")
        .then()
        .statusCode(200)
        .body("signals.status", hasItem("asserted"));
  }

  @Test
  void explanationNamesPatternAndCues() {
    given()
        .contentType("text/plain; charset=UTF-8")
        .body("The Kremlin denied massing troops near Ukraine.")
        .post("/tag?explain=true")
        .then()
        .statusCode(200)
        .body("signals[0].status", equalTo("denied"))
        .body("explanation.find { it.status == 'denied' }.type", equalTo("troop_buildup"))
        .body("explanation.find { it.status == 'denied' }.pattern", not(emptyString()))
        .body("explanation.find { it.status == 'denied' }.cues.status", hasItem("denied"))
        .body("explanation.find { it.status == 'denied' }.at.field", equalTo("text"));
  }

  @Test
  void languageWithoutLexiconIsReportedAsSuch() {
    given()
        .contentType("application/json")
        .body("{\"text\":\"habari\",\"language\":\"sw\"}")
        .post("/tag")
        .then()
        .statusCode(200)
        .body("lexiconVersion", equalTo("none"));
  }

  @Test
  void badInputIsAProblemThatSaysWhatIsAllowed() {
    given()
        .contentType("application/json")
        .body("{\"text\":")
        .post("/tag")
        .then()
        .statusCode(400)
        .contentType(containsString("application/problem+json"))
        .body("errors[0].where", equalTo("body"));
    given()
        .contentType("application/json")
        .body("{\"title\":\"x\"}")
        .post("/tag")
        .then()
        .statusCode(400)
        .body("errors[0].where", equalTo("text"));
  }
}
