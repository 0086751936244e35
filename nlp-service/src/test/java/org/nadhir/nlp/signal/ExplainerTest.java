package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

class ExplainerTest {
  private static List<Explained> explain(String language, String text) {
    return TaggerFixture.TAGGER.explain(TaggerFixture.text(language, text));
  }

  @Test
  void signalNamesItsPatternAndTheCueThatDecided() {
    assertThat(explain("en", "The Kremlin denied massing troops near Ukraine."))
        .filteredOn(match -> match.status() == Status.DENIED)
        .anySatisfy(
            match -> {
              assertThat(match.type()).isEqualTo(SignalType.TROOP_BUILDUP);
              assertThat(match.refusal()).isNull();
              assertThat(match.pattern()).isNotEmpty();
              assertThat(match.at().quote()).contains("massing");
              assertThat(match.cues())
                  .anyMatch(cue -> cue.status() == Status.DENIED && cue.at().start() < 20);
            });
  }

  @Test
  void nearMissNamesWhatRefusedIt() {
    assertThat(explain("en", "FIFA imposed sanctions on the football club."))
        .isNotEmpty()
        .allSatisfy(
            match -> {
              assertThat(match.status()).isNull();
              assertThat(match.refusal()).isNotNull();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The United States imposed sanctions on Iran, and Russia massed troops near Ukraine.",
        "Iran said it would not lift its embargo while troops are deployed on the border.",
        "Russia deployed jets, but NATO said troops had left while drones struck Kyiv.",
        "EU sanctions would hit Iran but troops stay; the UN urged a ceasefire yet strikes go on.",
        "The club threatened sanctions. Missiles were tested by North Korea on Monday."
      })
  void everySignalIsExplainedAndNothingElseIsCalledOne(String text) {
    List<String> signals =
        TaggerFixture.TAGGER.tagged(TaggerFixture.text("en", text)).stream()
            .map(tagged -> tagged.entry() + " " + tagged.signal().status())
            .toList();
    assertThat(explain("en", text).stream().filter(match -> match.status() != null))
        .extracting(match -> match.entry() + " " + match.status())
        .containsExactlyElementsOf(signals);
  }
}
