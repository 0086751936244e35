package org.nadhir.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {
  private static final String RULES =
      """
      rules:
        - id: attacks
          version: "1"
          title: {en: Attacks, ar: هجمات}
          description: Attacks of two days.
          key: theatre
          condition: {count: {window: 2d, types: [attack]}}
          levels: {warning: {raise: 2, clear: 1}}
          tests:
            - name: two are told
              key: ukraine
              timeline:
                - at: 2022-02-24T04:00Z
                  publish: [{type: attack}, {type: attack}]
                - by: 2022-02-24T04:00Z
                  expect: warning
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    CommandLine command = new CommandLine(new RulesCommand());
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(out, true));
    command.setExecutionExceptionHandler(
        (e, c, result) -> {
          out.write(e.getMessage());
          return 1;
        });
    return command.execute(args);
  }

  private String rules(String old, String by) throws IOException {
    assertThat(RULES).contains(old);
    Path file = folder.resolve("own.yaml");
    return Files.writeString(file, RULES.replace(old, by)).toString();
  }

  @Test
  void theRulesInsideAreAnExampleThatPassesCheckAndTest() {
    Path file = folder.resolve("conf").resolve("rules.yaml");
    assertThat(run("init", file.toString())).isZero();
    assertThat(file).content().startsWith("# yaml-language-server: $schema=rules.schema.json\n");
    assertThat(file.resolveSibling("rules.schema.json")).content().contains("\"keep_firing_for\"");
    assertThat(run("check", file.toString())).isZero();
    assertThat(run("test", file.toString())).isZero();
    assertThat(out.toString())
        .containsPattern("\\d+ rules with \\d+ tests, no mistakes\n")
        .containsPattern("\\d+ tests, all hold\n");
  }

  @Test
  void rulesThatExistAreNotWrittenOver() throws IOException {
    String file = rules("\"1\"", "\"2\"");
    assertThat(run("init", file)).isEqualTo(1);
    assertThat(out.toString()).contains(file + " exists; name a new file");
    assertThat(Path.of(file)).content().contains("version: \"2\"");
  }

  @Test
  void everyMistakeIsPrintedWithFileLineAndColumn() throws IOException {
    String file = rules("window: 2d", "window: 2 days, sound: loud");
    assertThat(run("check", file)).isEqualTo(1);
    assertThat(out.toString())
        .contains(file + ":7:33: rule 'attacks': condition.count.window: '2 days' stands here;")
        .contains(file + ":7:41: rule 'attacks': condition.count: unknown field 'sound'; allowed:")
        .endsWith("2 mistakes\n");
  }

  @Test
  void fileWithMistakesIsNotTested() throws IOException {
    assertThat(run("test", rules("window: 2d", "window: 2 days"))).isEqualTo(1);
    assertThat(out.toString()).endsWith("1 mistake\n");
  }

  @Test
  void whatIsOddIsAWarning() throws IOException {
    String file = rules(RULES.substring(RULES.indexOf("    tests:")), "");
    assertThat(run("check", file)).isZero();
    assertThat(out.toString())
        .contains("warning: " + file + ":2:5: rule 'attacks': has no tests; allowed: timelines")
        .endsWith("1 rule with 0 tests, no mistakes, 1 warning\n");
  }

  @Test
  void testThatFailsIsPrintedWithWhatWasAndWhatItTakes() throws IOException {
    String file = rules("expect: warning", "expect: nothing");
    assertThat(run("test", file)).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            file
                + ":15:13: rule 'attacks', test 'two are told': by 2022-02-24T04:00:00Z expected"
                + " nothing, was warning: value 2, 2 stories of 2 families\n"
                + "  it went: 2022-02-24T04:00:00Z firing warning (2, raised)\n")
        .endsWith("1 test, 1 fails\n");
  }

  @Test
  void rulesNameTheTheatresOfAGivenFile() throws IOException {
    String file = rules("key: theatre", "key: theatre\n    only: [here]");
    assertThat(run("check", file)).isEqualTo(1);
    assertThat(out.toString()).contains("only[1]: 'here' stands here; allowed: ukraine, ");

    Path theatres = folder.resolve("theatres.yaml");
    Files.writeString(
        theatres,
        "theatres: [{id: here, title: {en: Here, ar: هنا}, core: [UKR]},"
            + " {id: ukraine, title: {en: There, ar: هناك}, core: [RUS]}]");
    out.getBuffer().setLength(0);
    assertThat(run("check", file, "--theatres", theatres.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("key: 'ukraine' is not among the keys that the rule is limited to; allowed: here")
        .endsWith("1 mistake\n");
  }

  @Test
  void theatresOfAnOverlayAreLaidOverThoseInside() throws IOException {
    Files.writeString(
        folder.resolve("theatres.yaml"),
        "theatres: [{id: here, title: {en: Here, ar: هنا}, core: [UKR]}]");
    String file = rules("key: theatre", "key: theatre\n    only: [here, ukraine]");
    assertThat(run("test", file, "--overlay", folder.toString())).isZero();
    assertThat(out.toString()).endsWith("1 test, all hold\n");
  }

  @Test
  void brokenTheatresAreAFailure() throws IOException {
    Path theatres = Files.writeString(folder.resolve("theatres.yaml"), "theatres: []");
    assertThat(run("check", rules("\"1\"", "\"2\""), "--theatres", theatres.toString()))
        .isEqualTo(1);
    assertThat(out.toString()).contains("at least one theatre is needed");
  }

  @Test
  void whatIsNoFileIsAFailure() {
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("is no file");
  }

  @Test
  void aWrongCommandLineIsTold() {
    assertThat(run("check")).isEqualTo(2);
  }
}
