package org.nadhir.alert.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.rule.read.InvalidRulesException;
import org.nadhir.alert.rule.read.Mistake;

class RunningRulesTest {
  private static final Instant START = Instant.parse("2021-12-07T10:00:00Z");
  private static final Instant LATER = START.plusSeconds(10);

  private static final String RULES =
      """
      rules:
        - id: sum
          version: "1"
          title: {en: Sum, ar: مجموع}
          description: Sum of two days.
          key: theatre
          only: [here]
          condition: {score: {window: 2d, story_cap: 10}}
          levels: {watch: {raise: 20, clear: 15}}
      """;
  private static final String THEATRES =
      """
      theatres:
        - id: here
          title: {en: Here, ar: هنا}
          core: [UKR]
      """;

  @TempDir Path folder;
  private Path rules;
  private Path theatres;

  @BeforeEach
  void writeFiles() throws IOException {
    rules = Files.writeString(folder.resolve("rules.yaml"), RULES);
    theatres = Files.writeString(folder.resolve("theatres.yaml"), THEATRES);
  }

  private RunningRules running(Duration horizon) {
    return new RunningRules(
        new RulesFiles(Optional.of(rules), Optional.of(theatres), Optional.empty(), horizon),
        START);
  }

  private RunningRules running() {
    return running(Duration.ofDays(180));
  }

  @Test
  void filesThatAreAsTheyWereChangeNothing() {
    RunningRules running = running();
    Settings before = running.current();

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.UNCHANGED);
    assertThat(running.current()).isSameAs(before);
    assertThat(running.standing().loadedAt()).isEqualTo(START);
  }

  @Test
  void changedRulesAreInForce() throws IOException {
    RunningRules running = running();
    Files.writeString(rules, RULES.replace("version: \"1\"", "version: \"2\""));

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.RELOADED);
    assertThat(running.current().rules().rules().get(0).version()).isEqualTo("2");
    assertThat(running.standing().loadedAt()).isEqualTo(LATER);
  }

  @Test
  void newTheatreIsInForceWithTheRuleThatNamesIt() throws IOException {
    RunningRules running = running();
    Files.writeString(rules, RULES.replace("[here]", "[here, there]"));
    Files.writeString(
        theatres,
        THEATRES
            + THEATRES
                .lines()
                .skip(1)
                .collect(java.util.stream.Collectors.joining("\n"))
                .replace("here", "there"));

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.RELOADED);
    assertThat(running.current().theatres().find("there")).isPresent();
  }

  @Test
  void brokenFileLeavesTheRulesInForceAndIsToldOnce() throws IOException {
    RunningRules running = running();
    Settings before = running.current();
    Files.writeString(rules, RULES.replace("window: 2d", "window: 2 days"));

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.BROKEN);
    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.UNCHANGED);
    assertThat(running.current()).isSameAs(before);
    assertThat(running.standing().problems())
        .extracting(Mistake::what)
        .containsExactly("'2 days' stands here");
  }

  @Test
  void ruleThatNamesATheatreThatIsGoneIsBroken() throws IOException {
    RunningRules running = running();
    Files.writeString(theatres, THEATRES.replace("id: here", "id: elsewhere"));

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.BROKEN);
    assertThat(running.standing().problems()).extracting(Mistake::allowed).contains("elsewhere");
  }

  @Test
  void fileThatIsGoneIsBroken() throws IOException {
    RunningRules running = running();
    Files.delete(rules);

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.BROKEN);
    assertThat(running.standing().problems())
        .extracting(Mistake::what)
        .containsExactly("cannot be read: NoSuchFileException");
  }

  @Test
  void brokenFileThatIsAsBeforeAgainIsMended() throws IOException {
    RunningRules running = running();
    Files.writeString(rules, "rules: broken");
    running.look(LATER);
    Files.writeString(rules, RULES);

    assertThat(running.look(LATER)).isEqualTo(RunningRules.Outcome.MENDED);
    assertThat(running.standing().problems()).isEmpty();
    assertThat(running.standing().loadedAt()).isEqualTo(START);
  }

  @Test
  void brokenTheatresStopTheStart() throws IOException {
    Files.writeString(theatres, "theatres: []");

    assertThatThrownBy(this::running)
        .isInstanceOf(InvalidRulesException.class)
        .hasMessageContaining(theatres + ": theatres: ")
        .hasMessageContaining("at least one theatre is needed");
  }

  @Test
  void noRuleLooksFurtherBackThanObservationsAreKept() {
    assertThatThrownBy(() -> running(Duration.ofDays(1)))
        .hasMessageContaining(
            rules
                + ": rule 'sum': condition: looks back over 2d;"
                + " allowed: up to nadhir.alert.horizon, which is 1d");
  }
}
