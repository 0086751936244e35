package org.nadhir.alert.deliver.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nadhir.alert.deliver.body.Templates;
import org.nadhir.contracts.Severity;

class ReceiversTest {
  private static final Path FILES = Path.of("src/test/resources/receivers");
  private static final Path MAIN = Path.of("src/main/resources");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "DUTY_URL",
          "https://duty.example/hook?key=1",
          "DUTY_TOKEN",
          "Bearer t",
          "SECOND",
          "http://127.0.0.2:9093/am");

  private static Receivers load(Path file) {
    return Receivers.load(Optional.of(file), ENVIRONMENT, Templates::check);
  }

  @Test
  void everyKindIsReadInFull() {
    List<Receiver> all = load(FILES.resolve("all-kinds.yaml")).all();

    Receiver duty = all.get(0);
    assertThat(duty.filter().covers("ukraine", "RUS>UKR", "theatre-risk")).isTrue();
    assertThat(duty.filter().covers(null, "RUS>UKR", "theatre-risk")).isFalse();
    assertThat(duty.filter().least()).isEqualTo(Severity.WARNING);
    assertThat(duty.updates()).isEqualTo(Updates.ALL);
    assertThat(duty.maxAge()).isEqualTo(Duration.ofHours(2));
    assertThat(duty.quietHours().days()).containsOnly(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    assertThat(duty.retry())
        .isEqualTo(new Retry(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofDays(2)));
    var webhook = (Destination.Webhook) duty.destination();
    assertThat(webhook.url()).hasToString("https://duty.example/hook?key=1");
    assertThat(webhook.secret().key()).hasSize(24);
    assertThat(webhook.headers()).containsEntry("Authorization", "Bearer t");
    assertThat(((Destination.Webhook) all.get(1).destination()).body().form())
        .isEqualTo(Body.Form.SLACK);
    assertThat(all.get(2).enabled()).isFalse();
    assertThat(((Destination.Alertmanager) all.get(4).destination()).urls()).hasSize(2);
    assertThat(all.get(4).updates()).isEqualTo(Updates.STATE);
    assertThat(all.get(5).maxAge()).isNull();
  }

  @Test
  void secretsAreNotShown() {
    assertThat(load(FILES.resolve("all-kinds.yaml")).toString())
        .doesNotContain("MfKQ", "Bearer", "key=1", "/hook");
  }

  @Test
  void logIsToldByDefaultAndNobodyElse() {
    Receivers bundled = Receivers.load(Optional.empty(), Map.of(), Templates::check);

    assertThat(bundled.all()).extracting(Receiver::kind).containsExactly("log");
  }

  @Test
  void editionChangesWithTheFileOnly() throws IOException {
    String yaml = Files.readString(FILES.resolve("all-kinds.yaml"));
    Sources sources = new Sources(ENVIRONMENT, FILES, Templates::check);
    String edition = Receivers.read("x", yaml, sources).all().get(0).edition();

    assertThat(Receivers.read("x", "# note\n" + yaml, sources).all().get(0).edition())
        .isEqualTo(edition);
    String changed = yaml.replace("timeout: 5s", "timeout: 6s");
    assertThat(Receivers.read("x", changed, sources).all().get(0).edition()).isNotEqualTo(edition);
  }

  static Stream<Path> bad() throws IOException {
    return Files.list(FILES.resolve("bad")).filter(f -> f.toString().endsWith(".yaml")).sorted();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void everyMistakeIsNamedWithItsPlaceAndWhatIsAllowed(Path file) throws IOException {
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.matches("# \\d+: .*")) {
        expected.add("%s:%s".formatted(file, line.substring(2)));
      }
    }
    String yaml = Files.readString(file);
    Sources sources = new Sources(ENVIRONMENT, FILES, Templates::check);

    Throwable thrown = catchThrowable(() -> Receivers.read(file.toString(), yaml, sources));

    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    List<String> found = thrown.getMessage().lines().skip(1).map(String::strip).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(thrown.getMessage()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void schemaRefusesWhatItCanTell(Path file) throws IOException {
    boolean refuses = Files.readString(file).contains("# schema refuses");

    assertThat(isValid(file)).isEqualTo(!refuses);
  }

  @Test
  void schemaAcceptsWhatTheReaderAccepts() throws IOException {
    assertThat(isValid(FILES.resolve("all-kinds.yaml"))).isTrue();
    assertThat(isValid(MAIN.resolve("receivers.yaml"))).isTrue();
  }

  private static boolean isValid(Path yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(MAIN.resolve("receivers.schema.json")));
    JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(yaml));
    return schema.validate(node).isEmpty();
  }

  @Test
  void schemaAndReaderKnowTheSameFields() throws IOException {
    JsonNode definitions =
        new ObjectMapper()
            .readTree(Files.readString(MAIN.resolve("receivers.schema.json")))
            .get("$defs");

    assertThat(fields(definitions, "webhook"))
        .isEqualTo(together(ReceiverReader.FIELDS, DestinationReader.WEBHOOK));
    assertThat(fields(definitions, "email"))
        .isEqualTo(together(ReceiverReader.FIELDS, DestinationReader.EMAIL));
    Set<String> alertmanager = together(ReceiverReader.FIELDS, DestinationReader.ALERTMANAGER);
    alertmanager.removeAll(List.of("updates", "quiet_hours"));
    assertThat(fields(definitions, "alertmanager")).isEqualTo(alertmanager);
    assertThat(fields(definitions, "log")).isEqualTo(together(ReceiverReader.FIELDS, List.of()));
    assertThat(fields(definitions, "filters")).isEqualTo(new TreeSet<>(ReceiverReader.FILTERS));
    assertThat(fields(definitions, "quiet_hours"))
        .isEqualTo(new TreeSet<>(ReceiverReader.QUIET_HOURS));
    assertThat(fields(definitions, "retry")).isEqualTo(new TreeSet<>(ReceiverReader.RETRY));
  }

  private static Set<String> fields(JsonNode definitions, String name) {
    Set<String> fields = new TreeSet<>();
    definitions.get(name).get("properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static Set<String> together(List<String> one, List<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  @Test
  void sampleOfTheGuideIsReadAndItsTableNamesEveryField() throws IOException {
    String guide = Files.readString(Path.of("../docs/delivery.md"));
    String sample = guide.split("```yaml\n")[1].split("```")[0];
    Map<String, String> environment =
        Map.of(
            "DUTY_SECRET",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "CHAT_URL",
            "https://chat.example/hook");

    Receivers read =
        Receivers.read("guide", sample, new Sources(environment, FILES, Templates::check));

    assertThat(read.all()).hasSize(5);
    for (List<String> fields :
        List.of(
            ReceiverReader.FIELDS,
            ReceiverReader.FILTERS,
            ReceiverReader.QUIET_HOURS,
            ReceiverReader.RETRY,
            DestinationReader.WEBHOOK,
            DestinationReader.EMAIL,
            DestinationReader.ALERTMANAGER)) {
      assertThat(fields).allSatisfy(field -> assertThat(guide).contains("`" + field + "`"));
    }
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    Sources sources = new Sources(Map.of(), FILES, Templates::check);

    assertThatThrownBy(() -> Receivers.read("r.yaml", "receivers:\n  - id: [\n", sources))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("r.yaml:3: no YAML");
  }
}
