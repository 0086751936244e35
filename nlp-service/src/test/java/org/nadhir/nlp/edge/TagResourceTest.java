package org.nadhir.nlp.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
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
