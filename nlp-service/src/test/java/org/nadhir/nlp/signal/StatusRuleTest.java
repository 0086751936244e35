package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

class StatusRuleTest {
  private static List<Signal> tag(String language, String text) {
    return TaggerFixture.TAGGER.tag(TaggerFixture.text(language, text));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Moscow plans to lift sanctions on Ankara.",
    "en, The UN called on Rwanda to pull back its forces from Congo.",
    "ru, Вашингтон планирует снять санкции с Ирана.",
    "ar, دعا مجلس الأمن إلى رفع العقوبات عن سوريا.",
  })
  void anEasingThatIsCalledForIsPlannedAndLowersTheRisk(String language, String text) {
    List<Signal> signals = tag(language, text);
    assertThat(signals).isNotEmpty().allMatch(s -> s.status() == Status.PLANNED);
    assertThat(signals).allMatch(s -> s.intensity() < 0);
  }

  @Test
  void anAdverbInsideTheMatchCounts() {
    assertThat(tag("en", "Troops have reportedly landed in Crimea."))
        .extracting(Signal::status)
        .containsExactly(Status.REPORTED);
  }

  @Test
  void anotherTypeFarAwayInTheClauseIsNotHidden() {
    String far =
        "Mortar fire hit a village in the north of Mali on a day on which the government in"
            + " Bamako received missiles delivered by Russia.";
    assertThat(tag("en", far))
        .extracting(Signal::type)
        .contains(SignalType.ATTACK, SignalType.WEAPONS_DEPLOYMENT);
  }
}
