package org.nadhir.alert.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.alert.rule.read.RuleTest;
import org.nadhir.contracts.Theatres;

class BundledRulesTest {
  private static final RuleFile FILE =
      RuleFile.load(Optional.empty(), Optional.of(Theatres.bundled()));

  private static final Set<RuleTest.Standing> ON =
      Set.of(RuleTest.Standing.WATCH, RuleTest.Standing.WARNING, RuleTest.Standing.CRITICAL);

  @TestFactory
  List<DynamicTest> everyRuleInsideHasATestThatFiresAndOneThatNeverDoes() {
    return FILE.rules().rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      List<Set<RuleTest.Standing>> stood =
                          FILE.tests().stream()
                              .filter(test -> test.rule().equals(rule.id()))
                              .map(BundledRulesTest::expected)
                              .toList();
                      assertThat(stood).anyMatch(s -> s.stream().anyMatch(ON::contains));
                      assertThat(stood).anyMatch(s -> s.stream().noneMatch(ON::contains));
                    }))
        .toList();
  }

  private static Set<RuleTest.Standing> expected(RuleTest test) {
    return test.timeline().stream()
        .filter(RuleTest.Expected.class::isInstance)
        .map(event -> ((RuleTest.Expected) event).standing())
        .collect(Collectors.toSet());
  }

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
