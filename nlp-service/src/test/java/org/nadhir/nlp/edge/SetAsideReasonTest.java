package org.nadhir.nlp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nadhir.nlp.match.OverBudgetException;

class SetAsideReasonTest {
  @Test
  void aTextOverItsBudgetHasAReasonOfItsOwn() {
    assertThat(SetAsideReason.of(new OverBudgetException("over")).code()).isEqualTo("over_budget");
    assertThat(SetAsideReason.of(new IllegalStateException()).code()).isEqualTo("tagging_failed");
  }
}
