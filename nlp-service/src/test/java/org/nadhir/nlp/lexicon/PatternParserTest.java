package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParserTest {
  private static List<List<Variants.Step>> sequences(String pattern) {
    return new Variants(Map.of()).of(PatternParser.parse(pattern, true));
  }

  @Test
  void eitherOrderStandsForBothSequences() {
    assertThat(sequences("a b ~3 c"))
        .containsExactlyInAnyOrderElementsOf(
            List.of(sequences("a b ..3 c").get(0), sequences("c ..3 a b").get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ~3", "~3 a", "a ~2 b ~2 c", "a (b ~2 c)", "a ~17 b", "a ~ b"})
  void misplacedTurnIsAMistake(String pattern) {
    assertThatThrownBy(() -> PatternParser.parse(pattern, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("~");
  }

  @Test
  void articleOfANounIsNoPartOfItsLemmaButALookAlikeIs() {
    assertThat(sequences("n:الحدود")).isEqualTo(sequences("n:حدود"));
    assertThat(sequences("n:ألوية")).isNotEqualTo(sequences("n:وية"));
  }
}
