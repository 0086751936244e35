package org.nadhir.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static final String ALPHABET =
      "abcXYZ019.,;:!?'\"-() \n\t\r«»،؛؟ـًّأإآىةؤئ٠٩لاسشейІї漢字\u200c\u200f\u202e\ud83d\ude00\udc00\ud800";

  private static Tokens split(String text) {
    return new Tokenizer(new Tokens()).split(text);
  }

  private static List<String> words(String text) {
    Tokens tokens = split(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.folded(i));
    }
    return words;
  }

  @Test
  void caseEndingBehindANumberIsNoPartOfIt() {
    assertThat(words("1967'de F-16'lar")).containsExactly("1967", "de", "f", "16", "lar");
    assertThat(split("1967'de").has(0, Tokens.NUMBER)).isTrue();
  }

  @Test
  void hebrewGereshIsAnApostrophe() {
    assertThat(words("צ׳כיה")).isEqualTo(words("צ'כיה"));
  }

  @Test
  void textWithoutFullStopsIsCutIntoSentencesOfBoundedLength() {
    Tokens tokens = split("word ".repeat(1001));
    assertThat(tokens.sentences()).isEqualTo(6);
    for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
      assertThat(tokens.behind(sentence) - tokens.firstOf(sentence)).isLessThanOrEqualTo(200);
    }
  }

  @Test
  void offsetsAreValidForAnyInput() {
    Random random = new Random(7);
    Tokenizer tokenizer = new Tokenizer(new Tokens());
    for (int round = 0; round < 5000; round++) {
      String text = random(random);
      assertValid(text, tokenizer.split(text));
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      boolean any = random.nextInt(10) == 0;
      text.append(
          any
              ? (char) random.nextInt(0x10000)
              : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static void assertValid(String text, Tokens tokens) {
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).as(text).isGreaterThanOrEqualTo(last);
      assertThat(tokens.end(i)).as(text).isGreaterThan(tokens.start(i));
      assertThat(tokens.folded(i)).as(text).isNotEmpty();
      last = tokens.end(i);
      int sentence = tokens.sentence(i);
      assertThat(tokens.endOfSentence(sentence)).as(text).isBetween(last, text.length());
      assertThat(i).isBetween(tokens.firstOf(sentence), tokens.behind(sentence) - 1);
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
  }

  @Test
  void arabicSpellingsOfOneWordFoldToOne() {
    assertThat(words("أُمْــة امه إيران ايران مُستشفى مستشفي ٧٠"))
        .containsExactly("امه", "امه", "ايران", "ايران", "مستشفي", "مستشفي", "70");
  }

  @Test
  void hyphenSplitsApostropheJoinsAndInitialsStay() {
    assertThat(words("build-up won't Russia's U.S. troops"))
        .containsExactly("build", "up", "wont", "russia", "u.s", "troops");
  }

  @Test
  void numbersKeepTheirSeparators() {
    Tokens tokens = split("70,000 and 12.5.");
    assertThat(tokens.folded(0)).isEqualTo("70,000");
    assertThat(tokens.has(0, Tokens.NUMBER)).isTrue();
    assertThat(Numbers.value("70,000")).isEqualTo(70_000);
    assertThat(Numbers.value("12.5")).isEqualTo(12.5);
  }

  @Test
  void sentenceEndsAtAFullStopButNotAfterAnAbbreviation() {
    assertThat(split("Gen. Smith spoke. He left.").sentences()).isEqualTo(2);
    assertThat(split("قال ذلك.وأضاف آخر؟ نعم").sentences()).isEqualTo(3);
  }

  @Test
  void aMegabyteWithoutASpaceIsOneWord() {
    assertThat(split("ا".repeat(1_000_000)).size()).isEqualTo(1);
  }
}
