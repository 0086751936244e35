package org.nadhir.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
  static List<Arguments> samples() {
    return List.of(
        Arguments.of("article", Samples.article()),
        Arguments.of("article", Samples.minimalArticle()),
        Arguments.of("signal-report", Samples.report()),
        Arguments.of("signal-report", Samples.minimalReport()),
        Arguments.of("alert", Samples.alert()),
        Arguments.of("alert", Samples.minimalAlert()),
        Arguments.of("alert-command", Samples.command()),
        Arguments.of("alert-command", Samples.minimalCommand()),
        Arguments.of("delivery", Samples.delivery()),
        Arguments.of("delivery", Samples.minimalDelivery()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writtenMessageIsValidBySchema(String schema, Object message) {
    assertThat(Schemas.mistakes(schema, Schemas.tree(Json.write(message)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writtenMessageIsReadAsItWas(String schema, Object message) {
    assertThat((Object) Json.read(Json.write(message), message.getClass())).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownFieldIsIgnoredAndAllowed(String schema, Object message) {
    ObjectNode json = (ObjectNode) Schemas.tree(Json.write(message));
    json.put("addedLater", true);

    assertThat(Schemas.mistakes(schema, json)).isEmpty();
    assertThat((Object) Json.read(json.toString().getBytes(UTF_8), message.getClass()))
        .isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void messageWithoutARequiredFieldIsInvalid(String schema, Object message) {
    Schemas.of(schema)
        .get("required")
        .forEach(
            field -> {
              ObjectNode json = (ObjectNode) Schemas.tree(Json.write(message));
              json.remove(field.asText());
              assertThat(Schemas.mistakes(schema, json)).as(field.asText()).isNotEmpty();
            });
  }

  @Test
  void timeThatIsNoTimestampIsInvalid() {
    ObjectNode json = (ObjectNode) Schemas.tree(Json.write(Samples.article()));
    json.put("publishedAt", "yesterday");

    assertThat(Schemas.mistakes("article", json))
        .singleElement()
        .asString()
        .contains("publishedAt");
  }

  @Test
  void absentFieldsAreLeftOutAndArabicIsNotEscaped() {
    assertThat(new String(Json.write(Samples.minimalArticle()), UTF_8))
        .doesNotContain("null", "publishedAt", "fingerprint");
    assertThat(new String(Json.write(Samples.article()), UTF_8))
        .contains("\"title\":\"عنوان\"", "\"publishedAt\":\"2021-11-10T08:15:00Z\"");
  }

  @Test
  void brokenJsonSaysWhatItWasToBe() {
    assertThatThrownBy(() -> Json.read("{\"id\":".getBytes(UTF_8), Article.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("no Article: ");
    assertThatThrownBy(() -> Json.read("null".getBytes(UTF_8), Article.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("null is no Article");
  }

  @Test
  void missingRequiredFieldIsNamed() {
    assertThatThrownBy(() -> Json.read("{\"id\":\"a\"}".getBytes(UTF_8), Article.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("outlet");
  }
}
