package org.nadhir.alert.rule.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Theatres;
import org.nadhir.contracts.Tier;

class RuleFileTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> everyMistakeIsToldWithPlaceValueAndWhatIsAllowed() {
    return Fixtures.bad().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    Fixtures.name(file),
                    () -> assertThat(mistakes(file)).isEqualTo(Fixtures.message(file))))
        .toList();
  }

  private static List<String> mistakes(Path file) {
    InvalidRulesException refused =
        catchThrowableOfType(InvalidRulesException.class, () -> read(file));
    assertThat(refused).as(file + " is accepted").isNotNull();
    return refused.mistakes().stream().map(Mistake::toString).toList();
  }

  @TestFactory
  List<DynamicTest> whatIsRightIsAccepted() {
    return Fixtures.good().stream()
        .map(file -> DynamicTest.dynamicTest(Fixtures.name(file), () -> read(file)))
        .toList();
  }

  @Test
  void aRuleIsReadWithItsDefaults() throws IOException {
    Rule rule = read(Fixtures.good("least")).rules().rules().get(0);

    assertThat(rule.key()).isEqualTo(KeyType.THEATRE);
    assertThat(rule.only()).isEmpty();
    assertThat(rule.raiseAfter()).isZero();
    assertThat(rule.keepFiringFor()).isZero();
    assertThat(rule.inhibitedBy()).isEmpty();
    assertThat(rule.levels()).containsExactly(new Level(Severity.WATCH, 30, 12, 1, 1, false));
  }

  @Test
  void everyFieldIsRead() throws IOException {
    Rule rule = read(Fixtures.good("every-field")).rules().rules().get(0);

    assertThat(rule.version()).isEqualTo("1.10");
    assertThat(rule.title()).containsEntry("no", "Alt").hasSize(4);
    assertThat(rule.only()).containsExactlyInAnyOrder("ukraine", "taiwan-strait");
    assertThat(rule.raiseAfter()).isEqualTo(Duration.ofMinutes(30));
    assertThat(rule.keepFiringFor()).isEqualTo(Duration.ofHours(48));
    assertThat(rule.inhibitedBy()).containsExactlyInAnyOrder("hostilities", "quiet-wire");
    assertThat(rule.levels().get(1)).isEqualTo(new Level(Severity.WARNING, 1, 0.5, 2, 2, true));
    assertThat(score(rule).window()).isEqualTo(Duration.ofDays(7));
    assertThat(score(rule).filter().tiers()).containsExactlyInAnyOrder(Tier.values());
    assertThat(score(rule).filter().families()).contains("24tv.example");
    assertThat(score(rule).weights().byStatus()).containsEntry(Status.REPORTED, 0.25);
  }

  private static Condition.Score score(Rule rule) {
    return (Condition.Score) ((Combination) rule.condition()).parts().get(0).condition();
  }

  @Test
  void aTimelineIsReadInTheOrderOfTheFile() throws IOException {
    RuleTest test = read(Fixtures.good("every-field")).tests().get(0);

    assertThat(test.rule()).isEqualTo("everything");
    assertThat(test.timeline())
        .extracting(RuleTest.Event::time)
        .startsWith(
            Instant.parse("2021-12-07T10:00:00Z"),
            Instant.parse("2021-12-07T09:00:30Z"),
            Instant.parse("2021-12-08T09:00:30Z"))
        .endsWith(Instant.parse("2021-12-20T00:00:00Z"))
        .hasSize(8);
    RuleTest.Published first = (RuleTest.Published) test.timeline().get(0);
    assertThat(first.article().type()).isEqualTo(SignalType.TROOP_BUILDUP);
    assertThat(first.article().ordinals()).containsExactly(2, 13);
  }

  @Test
  void aRuleWithoutTestsIsAWarning() throws IOException {
    assertThat(read(Fixtures.good("least")).warnings())
        .extracting(Mistake::toString)
        .singleElement()
        .asString()
        .startsWith("least.yaml:2:5: rule 'build-up': has no tests; allowed: timelines");
  }

  @Test
  void editionChangesWithTheContentAndNotWithTestsCommentsOrOrder() throws IOException {
    String rules = Files.readString(Fixtures.good("least"));
    String edition = edition(rules);

    assertThat(edition(rules.replace("window: 7d", "window: 8d"))).isNotEqualTo(edition);
    assertThat(edition(rules.replace("{raise: 30, clear: 12}", "{clear: 12, raise: 30} # so")))
        .isEqualTo(edition);
    String tested =
        """
            tests:
              - name: nothing comes
                key: ukraine
                timeline: [{by: 2021-12-07T10:00Z, expect: nothing}]
        """;
    assertThat(edition(rules + tested)).isEqualTo(edition);
  }

  private static String edition(String yaml) {
    return RuleFile.read("a", yaml, Optional.empty()).rules().rules().get(0).edition();
  }

  @Test
  void anyTextIsReadOrRefusedWithItsPlace() throws IOException {
    String rules = Files.readString(Fixtures.good("every-field"));
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(rules.length());
      int to = Math.min(rules.length(), from + random.nextInt(30));
      String other = List.of("", "-1", "[", "{}", "null", "\n", ": ", "9").get(random.nextInt(8));
      String text = rules.substring(0, from) + other + rules.substring(to);
      try {
        assertThat(RuleFile.read("a", text, Optional.of(Fixtures.theatres())).rules()).isNotNull();
      } catch (InvalidRulesException e) {
        assertThat(e.mistakes()).isNotEmpty().allMatch(m -> m.at().line() > 0, text);
      }
    }
  }

  @Test
  void withoutTheatresAnyCanBeNamed() throws IOException {
    String rules = Files.readString(Fixtures.bad("only-unknown-theatre"));

    assertThat(RuleFile.read("a", rules, Optional.empty()).rules().rules()).hasSize(1);
  }

  @Test
  void theRulesInsideAreRightAndNameTheatresThatThereAre() {
    RuleFile inside = RuleFile.load(Optional.empty(), Optional.of(Theatres.bundled()));

    assertThat(inside.rules().rules())
        .extracting(Rule::id)
        .contains("tension", "hostilities", "escalation-ladder", "nuclear-signal");
    assertThat(inside.warnings()).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsAMistakeToo() {
    Path none = folder.resolve("none.yaml");

    InvalidRulesException refused =
        catchThrowableOfType(
            InvalidRulesException.class, () -> RuleFile.load(Optional.of(none), Optional.empty()));

    assertThat(refused)
        .hasMessageContaining(none + ": cannot be read: NoSuchFileException; allowed: a readable");
  }

  private static RuleFile read(Path file) throws IOException {
    return RuleFile.read(
        String.valueOf(file.getFileName()),
        Files.newInputStream(file),
        Optional.of(Fixtures.theatres()));
  }
}
