package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Signal;

/**
 * News of quiet days ({@code quiet/<language>.jsonl}) holds no signal, but for those that {@code
 * quiet/exceptions.yaml} lists with a reason.
 */
class QuietDayTest {
  private static final Path QUIET = Path.of("src/test/resources/quiet");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<JsonNode> texts() throws IOException {
    List<JsonNode> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(QUIET)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          texts.add(JSON.readTree(line));
        }
      }
    }
    return texts;
  }

  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    JsonNode file =
        new ObjectMapper(new YAMLFactory()).readTree(QUIET.resolve("exceptions.yaml").toFile());
    for (JsonNode exception : file.path("exceptions")) {
      reasons.put(
          exception.path("id").asText() + " " + exception.path("signal").asText(),
          exception.path("reason").asText());
    }
    return reasons;
  }

  private static Map<String, String> found() throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode text : texts()) {
      ArticleText article =
          new ArticleText(
              text.path("title").asText(),
              text.path("text").asText(),
              text.path("lang").asText(),
              TaggerFixture.WINTER);
      for (Signal signal : TaggerFixture.TAGGER.tag(article)) {
        found.put(
            "%s %s %s"
                .formatted(text.path("id").asText(), signal.type().code(), signal.status().code()),
            signal.evidence().quote());
      }
    }
    return found;
  }

  @Test
  void quietDaysHoldNoSignalsButTheListedExceptions() throws IOException {
    assertThat(found().keySet()).as("%s", found()).isEqualTo(exceptions().keySet());
    assertThat(exceptions().values()).noneMatch(String::isBlank);
  }

  @Test
  void thereAreAtLeastThreeHundredTextsInEveryLanguageOfTheLexicon() throws IOException {
    assertThat(texts()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(texts())
        .extracting(text -> text.path("lang").asText())
        .containsAll(TaggerFixture.TAGGER.languages());
  }
}
