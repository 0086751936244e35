package org.nadhir.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.rule.read.SignalModes;
import org.nadhir.contracts.SignalType;
import org.nadhir.nlp.lexicon.LexiconFiles;

/** Holds the modes that rules may name to those that the lexicon gives. */
class SignalModesTest {
  @Test
  void rulesKnowTheModesAndIntensitiesOfTheLexicon() throws IOException {
    JsonNode types =
        new ObjectMapper(new YAMLFactory())
            .readTree(
                Objects.requireNonNull(
                    LexiconFiles.class.getResourceAsStream("/lexicon/types.yaml")));
    for (SignalType type : SignalType.values()) {
      JsonNode modes = types.get(type.code());
      List<String> named =
          modes.properties().stream().map(Map.Entry::getKey).filter(m -> !m.equals("any")).toList();
      assertThat(SignalModes.of(type)).as(type.code()).containsExactlyElementsOf(named);
      modes
          .properties()
          .forEach(
              mode ->
                  assertThat(SignalModes.intensity(type, mode.getKey()))
                      .as(type.code() + " " + mode.getKey())
                      .isEqualTo(mode.getValue().get("intensity").asDouble()));
    }
  }
}
