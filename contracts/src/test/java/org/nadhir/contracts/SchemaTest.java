package org.nadhir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaTest {
  private static final Map<String, Class<? extends Record>> MESSAGES =
      Map.of(
          "article", Article.class,
          "signal-report", SignalReport.class,
          "alert", Alert.class,
          "alert-command", AlertCommand.class,
          "delivery", Delivery.class);

  @TestFactory
  List<DynamicTest> recordAndSchemaNameTheSameFields() {
    List<DynamicTest> tests = new ArrayList<>();
    MESSAGES.forEach(
        (name, type) ->
            tests.add(
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(new RecordSchema(Schemas.of(name)).differences(type))
                            .isEmpty())));
    return tests;
  }

  @Test
  void missingUnknownAndMistypedFieldsAreDifferences() throws Exception {
    JsonNode broken =
        new ObjectMapper()
            .readTree(
                """
                {"required": ["partition"],
                 "properties": {"partition": {"type": "string"}, "topic": {"type": "string"}}}
                """);

    assertThat(new RecordSchema(broken).differences(Origin.class))
        .containsExactlyInAnyOrder(
            "Origin: schema has [partition, topic], record has [partition, offset]",
            "Origin: schema requires [partition], record [partition, offset]",
            "Origin.partition: schema says {\"type\":\"string\"}, record int");
  }

  @Test
  void oneNameMeansOneThingInAllSchemas() {
    Map<String, JsonNode> seen = new HashMap<>();
    for (String name : MESSAGES.keySet()) {
      Schemas.of(name)
          .get("$defs")
          .properties()
          .forEach(
              def -> {
                JsonNode other = seen.putIfAbsent(def.getKey(), def.getValue());
                assertThat(other).as(def.getKey()).isIn(null, def.getValue());
              });
    }
    assertThat(seen).containsKeys("Outlet", "Signal", "Transition");
  }

  @Test
  void everyFieldIsDescribedAndNoneIsForbidden() {
    for (String name : MESSAGES.keySet()) {
      JsonNode schema = Schemas.of(name);
      assertThat(schema.get("$schema").asText())
          .isEqualTo("https://json-schema.org/draft/2020-12/schema");
      schema
          .findValues("properties")
          .forEach(
              fields ->
                  fields
                      .properties()
                      .forEach(
                          field ->
                              assertThat(
                                      field.getValue().has("description")
                                          || field.getValue().has("$ref"))
                                  .as(name + " " + field.getKey())
                                  .isTrue()));
      assertThat(schema.findValues("additionalProperties"))
          .noneMatch(allowed -> allowed.isBoolean() && !allowed.booleanValue());
    }
  }
}
