package org.nadhir.nlp.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.nlp.lexicon.Variants;
import org.nadhir.nlp.lexicon.Word;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

class MatcherTest {
  private final Vocabulary vocabulary = new Vocabulary("xx", Map.of());
  private final AutomatonBuilder builder = new AutomatonBuilder(vocabulary);
  private final Hits hits = new Hits();
  private int patterns;

  /** Adds a sequence of words, with as many others allowed before each but the first. */
  private void add(int gap, String... words) {
    builder.add(
        Arrays.stream(words)
            .map(
                word ->
                    new Variants.Step(gap, new Word(Word.Kind.EXACT, word, null), null, List.of()))
            .toList(),
        patterns++);
  }

  private Matcher matcher() {
    return new Matcher(vocabulary, builder.build());
  }

  private static Tokens tokens(String text) {
    return new Tokenizer(new Tokens()).split(text);
  }

  private List<String> matches(String text) {
    matcher().match(tokens(text), hits, Deadline.NEVER);
    List<String> found = new ArrayList<>();
    for (int hit = 0; hit < hits.size(); hit++) {
      found.add(hits.payload(hit) + ":" + hits.first(hit) + "-" + hits.last(hit));
    }
    return found;
  }

  @Test
  void aGapHoldsAtMostSoManyOtherWords() {
    add(2, "a", "b");
    assertThat(matches("a x y b")).containsExactly("0:0-3");
    assertThat(matches("a x y z b")).isEmpty();
  }

  @Test
  void noMatchGoesAcrossPunctuation() {
    add(2, "a", "b");
    assertThat(matches("a, b")).isEmpty();
    assertThat(matches("a xyz. B")).isEmpty();
  }

  @Test
  void patternsThatBeginAlikeAreAllFound() {
    add(0, "a");
    add(0, "a", "b");
    add(0, "a", "b", "c");
    add(0, "b", "c");
    assertThat(matches("a b c")).containsExactlyInAnyOrder("0:0-0", "1:0-1", "2:0-2", "3:1-2");
  }

  @Test
  void aWordLongerThanAKeyIsFoundToo() {
    String word = "antidisestablishmentarianism";
    add(0, word, "b");
    assertThat(matches(word + " b")).containsExactly("0:0-1");
    assertThat(matches(word + "s b")).isEmpty();
  }

  @Test
  void oneWordRepeatedTakesTimeInProportionToItsNumber() {
    add(8, "a", "a");
    add(3, "a", "a", "a", "a");
    add(1, "a", "a", "a", "a", "a", "a");
    assertThat(work("a ".repeat(20_000))).isLessThan(11 * work("a ".repeat(2_000)));
  }

  @Test
  void manyPatternsOfOneWordTakeTimeInProportionToTheText() {
    for (int gap = 0; gap <= 8; gap++) {
      add(gap, "a", "a", "a");
      add(gap, "a", "b", "a", "b");
    }
    assertThat(work("a b a ".repeat(20_000))).isLessThan(11 * work("a b a ".repeat(2_000)));
  }

  private long work(String text) {
    Matcher matcher = matcher();
    matcher.match(tokens(text), hits, Deadline.NEVER);
    return matcher.steps();
  }

  @Test
  void noStateIsLostAmongMany() {
    for (int i = 0; i < 700; i++) {
      add(8, "a", "end" + i);
    }
    StringBuilder text = new StringBuilder("a a a a a a ");
    text.append("end699");
    assertThat(matches(text.toString())).contains("699:0-6", "699:5-6");
  }

  @Test
  void theDeadlineIsAskedInALongText() {
    add(0, "a");
    Deadline over =
        () -> {
          throw new OverBudgetException("over");
        };
    assertThatThrownBy(() -> matcher().match(tokens("x ".repeat(5_000)), hits, over))
        .isInstanceOf(OverBudgetException.class);
  }
}
