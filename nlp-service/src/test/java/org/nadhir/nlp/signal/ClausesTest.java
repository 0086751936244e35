package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

class ClausesTest {
  private static List<Integer> clauses(String text) {
    Tokens tokens = new Tokenizer(new Tokens()).split(text);
    return IntStream.of(Clauses.of(tokens, 0, tokens.size(), List.of(), List.of()))
        .boxed()
        .toList();
  }

  @Test
  void shortParenthesisDoesNotEndTheClauseItStandsIn() {
    assertThat(clauses("علّق البنتاغون، بصمت، إرسال الصواريخ")).containsExactly(1, 1, 2, 1, 1);
  }

  @Test
  void longPartBetweenCommasIsAClauseOfItsOwn() {
    assertThat(clauses("a b, one two three four five six seven eight nine, c")).endsWith(2, 2, 3);
  }

  @Test
  void afterAParenthesisTheNextCommaOpensAgain() {
    assertThat(clauses("a, b, c, d")).containsExactly(1, 2, 1, 3);
  }

  @Test
  void colonAndFullStopEndClauseAndParenthesis() {
    assertThat(clauses("a, b: c, d")).containsExactly(1, 2, 3, 4);
    assertThat(clauses("One man, he ran. Two men, they ran"))
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
  }

  @Test
  void commaOfADateEndsNoClause() {
    assertThat(clauses("invaded on April 2, 1982, and left")).containsExactly(1, 1, 1, 1, 1, 2, 2);
  }
}
