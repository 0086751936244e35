package org.nadhir.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextTest {
  private static final String TELLING =
      "abS'.,:;!?\"- \n\r\t019«»،؛؟ـًأىةلاوшйЇ漢字。「」《》かナー٠٩\u200c\u200f\u202e\u00ad\ud83d\ude00";

  private final Tokens tokens = new Tokens();
  private final Tokenizer tokenizer = new Tokenizer(tokens);

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> any = Arbitraries.chars().all();
    Arbitrary<Character> telling = Arbitraries.chars().with(TELLING.toCharArray());
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(6, telling))
        .list()
        .ofMaxSize(80)
        .map(AnyTextTest::joined);
  }

  private static String joined(Iterable<Character> chars) {
    StringBuilder text = new StringBuilder();
    chars.forEach(text::append);
    return text.toString();
  }

  @Property
  void wordsAscendAndLieInTheText(@ForAll("texts") String text) {
    tokenizer.split(text);
    int behind = 0;
    for (int token = 0; token < tokens.size(); token++) {
      assertThat(tokens.start(token)).isGreaterThanOrEqualTo(behind);
      behind = tokens.end(token);
      assertThat(behind).isGreaterThan(tokens.start(token)).isLessThanOrEqualTo(text.length());
      assertThat(tokens.folded(token)).isNotEmpty();
    }
  }

  @Property
  void wordsHaveOneKeyExactlyIfTheyHaveTheSameLetters(@ForAll("texts") String text) {
    tokenizer.split(text);
    for (int one = 0; one < tokens.size(); one++) {
      for (int other = 0; other < one; other++) {
        boolean sameKey =
            tokens.keyLow(one) == tokens.keyLow(other)
                && tokens.keyHigh(one) == tokens.keyHigh(other);
        boolean exact = tokens.keyLow(one) != 0;
        assertThat(sameKey && exact).isEqualTo(exact && tokens.isFolded(one, tokens.folded(other)));
      }
    }
  }

  @Property
  void aWordFoldsAsItDoesAlone(@ForAll("texts") String text) {
    tokenizer.split(text);
    for (int token = 0; token < tokens.size(); token++) {
      String folded = tokens.folded(token);
      assertThat(tokens.isFolded(token, folded)).isTrue();
      assertThat(tokens.foldedHash(token)).isEqualTo(folded.hashCode());
    }
  }
}
