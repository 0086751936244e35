package org.nadhir.alert.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.contracts.Theatres;

class BundledRulesTest {
  private static final RuleFile FILE =
      RuleFile.load(Optional.empty(), Optional.of(Theatres.bundled()));

  @TestFactory
  List<DynamicTest> everyTestOfTheRulesInsideHolds() {
    return FILE.tests().stream()
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.rule() + ": " + test.name(),
                    () -> assertThat(Rehearsal.play(FILE.rules(), test)).isEmpty()))
        .toList();
  }
}
