package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.contracts.Tier;

/** Holds what editors complete by to what the reader accepts. */
class SourcesSchemaTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonNode TREE = tree();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);

  @ParameterizedTest
  @EnumSource(Section.class)
  void everySectionHasTheSameFields(Section section) {
    JsonNode found =
        section == Section.FILE
            ? TREE
            : TREE.at("/$defs/" + section.name().toLowerCase(Locale.ROOT));

    List<String> fields = new ArrayList<>();
    found.get("properties").fieldNames().forEachRemaining(fields::add);
    assertThat(fields).containsExactlyInAnyOrderElementsOf(section.fields());
    assertThat(texts(found.get("required")))
        .containsExactlyInAnyOrderElementsOf(section.required());
    assertThat(found.get("additionalProperties").booleanValue()).isFalse();
  }

  @Test
  void everyFieldIsDescribed() {
    TREE.findValues("properties")
        .forEach(fields -> fields.forEach(field -> assertThat(field.has("description")).isTrue()));
  }

  @Test
  void tiersAreThoseOfTheContract() {
    assertThat(texts(TREE.at("/$defs/outlet/properties/tier/enum")))
        .containsExactlyElementsOf(List.of(Tier.values()).stream().map(Tier::code).toList());
  }

  @Test
  void theSourcesInsideAreGoodByTheSchema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Outlets.class.getResourceAsStream("/sources.yaml"))) {
      assertThat(SCHEMA.validate(YAML.readTree(in))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: a, name: A, tier: local}",
        "{id: a, name: A, tier: local, names: {ar: ب}, zone: Africa/Cairo, languages: [ar]}",
        "{id: a, name: A, tier: local, zone: UTC, domains: [a.example], credits: [A]}",
        "{id: a, name: A, tier: local, feeds: []}",
        "{id: a, name: A, tier: local, feeds: [{url: 'http://a.example:8080/?a=b', every: 90s}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'HTTPS://a.example', full_text: true}]}"
      })
  void goodOutletsAreGoodByBoth(String outlet) {
    assertThat(isGoodByReader(outlet)).isTrue();
    assertThat(isGoodBySchema(outlet)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: A, tier: local}",
        "{id: A, name: A, tier: local}",
        "{id: a, name: ' ', tier: local}",
        "{id: a, name: A, tier: regional}",
        "{id: a, name: A, tier: local, country: eg}",
        "{id: a, name: A, tier: local, languages: [ara]}",
        "{id: a, name: A, tier: local, languages: ar}",
        "{id: a, name: A, tier: local, zone: '+03:00'}",
        "{id: a, name: A, tier: local, domains: [localhost]}",
        "{id: a, name: A, tier: local, credits: ['']}",
        "{id: a, name: A, tier: local, names: A}",
        "{id: a, name: A, tier: local, names: {}}",
        "{id: a, name: A, tier: local, feed: 'https://a.example'}",
        "{id: a, name: A, tier: local, feeds: ['https://a.example']}",
        "{id: a, name: A, tier: local, feeds: [{title: A}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'ftp://a.example/x'}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://b:c@a.example/x'}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://a.example/x#y'}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://a.example/خبر'}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://a.example', every: 1w}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://a.example', enabled: maybe}]}",
        "{id: a, name: A, tier: local, feeds: [{url: 'https://a.example', id: A B}]}"
      })
  void badOutletsAreBadByBoth(String outlet) {
    assertThat(isGoodByReader(outlet)).isFalse();
    assertThat(isGoodBySchema(outlet)).isFalse();
  }

  private static boolean isGoodByReader(String outlet) {
    try {
      OutletsReader.read("x.yaml", ("outlets: [" + outlet + "]").getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isGoodBySchema(String outlet) {
    try {
      return SCHEMA.validate(YAML.readTree("outlets: [" + outlet + "]")).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static JsonNode tree() {
    try (InputStream in =
        Objects.requireNonNull(Outlets.class.getResourceAsStream("/sources.schema.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
