package org.nadhir.alert.rule.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Tier;

/** Holds what editors complete by to what the reader accepts. */
class RuleSchemaTest {
  /** Mistakes that only show when values are held against one another, or in the text itself. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "at-least-out-of-reach",
          "by-before-what-has-come",
          "clear-above-raise",
          "critical-begins-below-warning",
          "eased-alone-never-adds",
          "expect-inhibited-without-inhibitor",
          "expect-of-level-that-is-not",
          "expect-pending-without-for",
          "expect-recovering-without-wait",
          "field-twice",
          "id-twice",
          "inhibited-by-itself",
          "inhibited-by-rule-of-another-key",
          "inhibited-by-rule-of-other-theatres",
          "inhibited-by-unknown-rule",
          "inhibition-in-a-circle",
          "ladder-step-never-counts",
          "mode-of-another-type",
          "only-no-dyad",
          "only-unknown-theatre",
          "published-mode-of-another-type",
          "raise-above-last-step",
          "raise-above-strongest-signal",
          "reversal-of-easing-alone",
          "statuses-of-no-weight",
          "stories-of-silence",
          "tag",
          "test-expects-nothing-at-all",
          "test-name-twice",
          "test-on-key-of-no-rule",
          "test-on-no-theatre",
          "type-without-its-mode",
          "type-without-modes",
          "weights-all-zero");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonNode TREE = tree();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);

  @TestFactory
  List<DynamicTest> everySectionHasTheSameFields() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Section section : Section.values()) {
      JsonNode found = section == Section.FILE ? TREE : TREE.at("/$defs/" + code(section));
      tests.add(
          DynamicTest.dynamicTest(
              code(section),
              () -> {
                assertThat(names(found.get("properties")))
                    .containsExactlyInAnyOrderElementsOf(section.fields());
                assertThat(texts(found.path("required")))
                    .containsExactlyInAnyOrderElementsOf(section.required());
                assertThat(found.get("additionalProperties").booleanValue()).isFalse();
              }));
    }
    return tests;
  }

  @Test
  void noSectionIsInTheSchemaAlone() {
    List<String> sections = new ArrayList<>();
    TREE.get("$defs")
        .properties()
        .forEach(
            def -> {
              if (def.getValue().has("properties")) {
                sections.add(def.getKey());
              }
            });

    assertThat(sections)
        .allMatch(name -> List.of(Section.values()).stream().anyMatch(s -> code(s).equals(name)));
  }

  @Test
  void theWordsOfSignalsAreThoseOfTheContract() {
    assertThat(words("types")).containsExactlyElementsOf(codes(SignalType.values()));
    assertThat(words("statuses")).containsExactlyElementsOf(codes(Status.values()));
    assertThat(words("tiers")).containsExactlyElementsOf(codes(Tier.values()));
    assertThat(words("modes")).containsExactlyElementsOf(SignalModes.all());
  }

  @TestFactory
  List<DynamicTest> goodFilesAreGoodByTheSchemaToo() {
    return Fixtures.good().stream()
        .map(file -> DynamicTest.dynamicTest(Fixtures.name(file), () -> assertGood(file)))
        .toList();
  }

  @Test
  void theRulesInsideAreGoodByTheSchema() throws IOException {
    assertGood(Path.of("src/main/resources/rules.yaml"));
  }

  private static void assertGood(Path file) throws IOException {
    assertThat(SCHEMA.validate(YAML.readTree(Files.readString(file)))).isEmpty();
  }

  @TestFactory
  List<DynamicTest> badFilesAreBadByTheSchemaWhereItCanTell() {
    return Fixtures.bad().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Fixtures.name(file),
                    () ->
                        assertThat(isGood(file))
                            .isEqualTo(BEYOND_A_SCHEMA.contains(Fixtures.name(file)))))
        .toList();
  }

  private static boolean isGood(Path file) throws IOException {
    try {
      return SCHEMA.validate(YAML.readTree(Files.readString(file))).isEmpty();
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return false;
    }
  }

  @Test
  void everyFieldIsDescribed() {
    TREE.findValues("properties")
        .forEach(
            fields ->
                fields
                    .properties()
                    .forEach(
                        field ->
                            assertThat(described(field.getValue())).as(field.getKey()).isTrue()));
  }

  private static boolean described(JsonNode field) {
    return field.has("description")
        || TREE.at(field.path("$ref").asText("#/none").substring(1)).has("description");
  }

  private static List<String> words(String list) {
    return texts(TREE.at("/$defs/" + list + "/items/enum"));
  }

  private static List<String> codes(Enum<?>[] constants) {
    return List.of(constants).stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String code(Section section) {
    return section.name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static JsonNode tree() {
    try (InputStream in =
        Objects.requireNonNull(RuleFile.class.getResourceAsStream("/rules.schema.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
