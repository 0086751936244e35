package org.nadhir.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
  static Stream<Arguments> enums() {
    return Stream.of(
        row(SignalType::of, SignalType::code, SignalType.values()),
        row(Status::of, Status::code, Status.values()),
        row(Severity::of, Severity::code, Severity.values()),
        row(AlertState::of, AlertState::code, AlertState.values()),
        row(Tier::of, Tier::code, Tier.values()),
        row(TextField::of, TextField::code, TextField.values()));
  }

  private static <E> Arguments row(
      Function<String, E> read, Function<E, String> code, E[] constants) {
    return Arguments.of(read, code, constants);
  }

  @ParameterizedTest
  @MethodSource("enums")
  <E> void codeIsReadAsItsConstant(
      Function<String, E> read, Function<E, String> code, E[] constants) {
    for (E constant : constants) {
      assertThat(read.apply(code.apply(constant))).isEqualTo(constant);
    }
  }

  @ParameterizedTest
  @MethodSource("enums")
  <E> void unknownCodeListsAllThatAreAllowed(
      Function<String, E> read, Function<E, String> code, E[] constants) {
    String allowed = String.join(", ", Arrays.stream(constants).map(code).toList());

    assertThatThrownBy(() -> read.apply("Nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Nonsense'")
        .hasMessageEndingWith("allowed: " + allowed);
  }

  @Test
  void codesAreLowerCaseWithUnderscores() {
    assertThat(SignalType.TROOP_BUILDUP.code()).isEqualTo("troop_buildup");
    assertThat(SignalType.DE_ESCALATION.code()).isEqualTo("de_escalation");
  }

  @Test
  void codeIsCaseSensitive() {
    assertThatThrownBy(() -> Severity.of("WATCH"))
        .hasMessage("unknown Severity 'WATCH'; allowed: watch, warning, critical");
  }
}
