package org.nadhir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      document = new ObjectMapper(new YAMLFactory()).readTree(in);
    }
  }

  private static Iterable<JsonNode> channels() {
    return document.get("channels");
  }

  @Test
  void channelsAreExactlyTheTopics() {
    assertThat(channels())
        .extracting(channel -> channel.get("address").asText())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @Test
  void partitionsAndRetentionAreThoseOfTheTopics() {
    for (JsonNode channel : channels()) {
      Topic topic = topic(channel.get("address").asText());
      JsonNode kafka = channel.get("bindings").get("kafka");
      assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
      assertThat(settings(kafka.get("topicConfiguration"))).isEqualTo(deletion(topic));
    }
  }

  private static Topic topic(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.topicName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> deletion(Topic topic) {
    Map<String, String> config = new TreeMap<>(topic.config());
    config.remove("compression.type");
    return config;
  }

  private static Map<String, String> settings(JsonNode configuration) {
    Map<String, String> settings = new TreeMap<>();
    configuration
        .properties()
        .forEach(
            setting -> {
              JsonNode value = setting.getValue();
              settings.put(
                  setting.getKey(), value.isArray() ? value.get(0).asText() : value.asText());
            });
    return settings;
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
              } else {
                assertThat(AsyncApiTest.class.getResource("/" + reference))
                    .as(reference)
                    .isNotNull();
              }
            });
  }

  @Test
  void everySchemaFileIsThePayloadOfAMessage() {
    assertThat(document.at("/components/messages").findValuesAsText("$ref"))
        .contains(
            "schemas/article.schema.json",
            "schemas/signal-report.schema.json",
            "schemas/alert.schema.json",
            "schemas/alert-command.schema.json",
            "schemas/delivery.schema.json");
  }

  @Test
  void everyTopicIsSentToAndEveryReaderReadsCommittedRecords() {
    var operations = StreamSupport.stream(document.get("operations").spliterator(), false).toList();
    assertThat(operations)
        .filteredOn(operation -> operation.get("action").asText().equals("send"))
        .extracting(operation -> operation.at("/channel/$ref").asText().replace("#/channels/", ""))
        .containsExactlyInAnyOrderElementsOf(() -> document.get("channels").fieldNames());
    assertThat(operations)
        .filteredOn(operation -> operation.get("action").asText().equals("receive"))
        .allMatch(operation -> operation.at("/bindings/$ref").asText().endsWith("committed"));
  }
}
