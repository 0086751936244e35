package org.nadhir.cli.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LexiconCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    CommandLine command = new CommandLine(new LexiconCommand());
    command.setOut(new PrintWriter(out, true));
    command.setExecutionExceptionHandler(
        (e, c, result) -> {
          out.write(e.getMessage());
          return 1;
        });
    return command.execute(args);
  }

  private void replace(String file, String old, String by) throws IOException {
    String content = Files.readString(folder.resolve(file));
    assertThat(content).contains(old);
    Files.writeString(folder.resolve(file), content.replace(old, by));
  }

  @BeforeEach
  void writeTheExample() {
    assertThat(run("init", folder.toString())).isZero();
  }

  @Test
  void theExamplePassesCheckAndTest() {
    assertThat(run("check", folder.toString())).isZero();
    assertThat(out.toString()).contains("overlay of 1 entry with 1 pattern and 1 theatre, no mist");
    assertThat(run("test", folder.toString())).isZero();
    assertThat(out.toString()).contains("2 cases, all hold");
  }

  @Test
  void aFolderThatIsNotEmptyIsNotWrittenOver() {
    assertThat(run("init", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("is not empty");
  }

  @Test
  void everyMistakeIsPrintedWithFileAndLine() throws IOException {
    replace("en/sanctions.yaml", "mode: imposed", "mode: imposd");
    replace("en/sanctions.yaml", "@own_carrier", "@own_carier");
    replace("theatres.yaml", "id: lake-chad", "id: Lake Chad");
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(folder.resolve("en/sanctions.yaml") + ":7:11: entry 'own-landing-rights': mode:")
        .contains("unknown 'imposd'; allowed: threatened, imposed")
        .contains(folder.resolve("en/sanctions.yaml") + ":9:9: ")
        .contains("uses class '@own_carier', which no file of the language defines")
        .contains(folder.resolve("theatres.yaml") + ":7:9: theatre 'Lake Chad': id:")
        .contains("3 mistakes");
  }

  @Test
  void aCaseThatFailsIsPrintedWithWhatWasFoundInstead() throws IOException {
    replace("en/sanctions.yaml", "status: asserted", "status: denied");
    replace("en/sanctions.yaml", "of two airlines over safety faults.", "of two airlines.");
    assertThat(run("test", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("en/sanctions.yaml:12:9: entry 'own-landing-rights': \"Brussels revoked")
        .contains(
            "does not match, found sanctions asserted actor EU target BLR by 'own-landing-rights'")
        .contains("allowed: sanctions denied actor EU target BLR")
        .contains("of two airlines.\" is not ignored, found sanctions asserted")
        .contains("2 cases, 2 fail");
  }

  @Test
  void caseOfTheLexiconInsideThatTheOverlayChangesIsAWarning() throws IOException {
    Files.writeString(folder.resolve("en/cues.yaml"), "cues:\n  - {id: denial, remove: true}\n");
    assertThat(run("test", folder.toString())).isZero();
    assertThat(out.toString()).contains("warning: en/").contains("of the lexicon inside changed");
  }

  @Test
  void goldSentencesAreScored() throws IOException {
    Path gold = folder.resolve("own.jsonl");
    Files.writeString(
        gold,
        """
        {"id": "1", "lang": "en", "text": "Brussels revoked landing rights of two airlines.", "labels": [{"type": "sanctions", "status": "asserted"}]}
        {"id": "2", "lang": "en", "text": "It rained on the harvest.", "labels": [{"type": "sanctions", "status": "denied"}]}
        {"id": "3", "lang": "en", "text": "They danced.", "labels": [{"none": "culture"}]}
        """);
    assertThat(run("test", folder.toString(), "--gold", gold.toString())).isZero();
    assertThat(out.toString())
        .contains("2 missed sanctions denied")
        .containsPattern("sanctions +1.000 +0.500 +0.667 +2 +0")
        .contains("3 sentences, 1 of them without a signal");
  }

  @Test
  void brokenGoldFileIsNamedWithItsLine() throws IOException {
    Path gold = folder.resolve("own.jsonl");
    Files.writeString(gold, "{\"id\": \"1\"}\n");
    assertThat(run("test", folder.toString(), "--gold", gold.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("own.jsonl:1: 'text' is missing");
  }

  @Test
  void aWholeLexiconIsCheckedToo() {
    Path bundled = Path.of("../nlp-service/src/main/resources/lexicon");
    assertThat(run("check", bundled.toString())).isZero();
    assertThat(out.toString()).contains("lexicon of ").contains("no mistakes");
  }

  @Test
  void whatIsNoFolderIsAFailure() {
    assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(out.toString()).contains("is no folder");
  }
}
