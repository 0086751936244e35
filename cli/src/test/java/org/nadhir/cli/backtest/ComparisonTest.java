package org.nadhir.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.cli.backtest.Alerts.alert;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Alert;

class ComparisonTest {
  @Test
  void alertsThatAreAlikeAreOnlyCounted() {
    List<Alert> alerts = List.of(alert("r", "01T10", "02T10", "watch", 5));

    assertThat(Comparison.of(alerts, alerts))
        .isEqualTo(new Comparison(List.of(), List.of(), List.of(), 1));
  }

  @Test
  void whatWasOnAtTheSameTimeIsOneAlertAndSaysWhatDiffers() {
    Alert a = alert("r", "01T10", "03T10", "watch", 5);
    Alert b = alert("r", "02T10", "03T10", "critical", 7.5);

    Comparison comparison = Comparison.of(List.of(a), List.of(b));

    assertThat(comparison.changed())
        .singleElement()
        .satisfies(
            changed ->
                assertThat(changed.differs())
                    .containsExactly(
                        new Comparison.Difference(
                            "starts", "2024-01-01 10:00Z", "2024-01-02 10:00Z"),
                        new Comparison.Difference("peak", "watch", "critical"),
                        new Comparison.Difference("value", "5", "7.5")));
    assertThat(comparison.onlyA()).isEmpty();
    assertThat(comparison.onlyB()).isEmpty();
  }

  @Test
  void theSameBeginningGoesBeforeAnOverlap() {
    Alert early = alert("r", "01T10", "09T10", "watch", 5);
    Alert late = alert("r", "05T10", "09T10", "watch", 5);

    Comparison comparison = Comparison.of(List.of(early, late), List.of(late));

    assertThat(comparison.onlyA()).containsExactly(early);
    assertThat(comparison.same()).isEqualTo(1);
  }

  @Test
  void anotherRuleOrTimeIsAnotherAlert() {
    Alert a = alert("r", "01T10", "02T10", "watch", 5);
    Alert later = alert("r", "03T10", "04T10", "watch", 5);
    Alert other = alert("s", "01T10", "02T10", "watch", 5);

    Comparison comparison = Comparison.of(List.of(a), List.of(later, other));

    assertThat(comparison.onlyA()).containsExactly(a);
    assertThat(comparison.onlyB()).containsExactly(other, later);
    assertThat(comparison.same()).isZero();
  }
}
