package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.match.OverBudgetException;

class BudgetTest {
  private static final String LONG = "فرضت واشنطن عقوبات على إيران. ".repeat(2_000);

  private final AtomicLong nanos = new AtomicLong();

  /** A tagger whose clock goes on by so much whenever it is looked at. */
  private Tagger tagger(Duration step) {
    return new Tagger(
        TaggerFixture.LEXICONS,
        Theatres.bundled(),
        new Budget(Duration.ofMillis(500), () -> nanos.addAndGet(step.toNanos())));
  }

  @Test
  void aTextThatTakesLongerIsGivenUp() {
    assertThatThrownBy(() -> tagger(Duration.ofMillis(400)).tag(TaggerFixture.text("ar", LONG)))
        .isInstanceOf(OverBudgetException.class)
        .hasMessageContaining("500 ms");
  }

  @Test
  void theNextTextHasABudgetOfItsOwn() {
    Tagger tagger = tagger(Duration.ofMillis(400));
    String text = "فرضت واشنطن عقوبات على إيران.";
    assertThatThrownBy(() -> tagger.tag(TaggerFixture.text("ar", LONG)))
        .isInstanceOf(OverBudgetException.class);
    assertThat(tagger.tag(TaggerFixture.text("ar", text))).hasSize(1);
  }
}
