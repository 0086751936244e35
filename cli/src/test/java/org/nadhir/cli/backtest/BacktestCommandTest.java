package org.nadhir.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    CommandLine command = new CommandLine(new BacktestCommand());
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    command.setExecutionExceptionHandler(
        (e, c, result) -> {
          err.write(e.getMessage());
          return 1;
        });
    return command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  private Path archive() {
    return folder.resolve("archive.ndjson");
  }

  @BeforeEach
  void writeAnArchive() throws IOException {
    Attacks.write(archive());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsUsed() throws IOException {
    Path rules = Attacks.rules(folder, 2);
    Path bad = Files.writeString(folder.resolve("bad.ndjson"), "{\"text\":7}\nnonsense\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Files.readAllBytes(archive()));
    }
    Path cut = folder.resolve("cut.ndjson.gz");
    Files.write(cut, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 6));

    assertThat(run("--rules", rules, archive(), bad, cut)).isEqualTo(1);
    assertThat(err.toString())
        .contains(bad + ":1: bad_field: text: 7; allowed: a string")
        .contains(bad + ":2: bad_json: ")
        .contains(cut + ": unreadable: ");
    assertThat(out.toString())
        .containsPattern("= 13 used .* set aside \\(unreadable 3, duplicate ");
  }

  @Test
  void aRuleFileWithMistakesIsAFailure() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "rules: 7\n");

    assertThat(run("--rules", bad, archive())).isEqualTo(1);
    assertThat(err.toString()).contains("bad.yaml:1:");
  }

  @Test
  void aSourceThatIsNotThereIsAFailure() {
    assertThat(run(folder.resolve("nothing"))).isEqualTo(1);
    assertThat(err.toString()).contains("there is no readable file or folder");
  }

  @Test
  void aWrongCommandLineHasAnExitCodeOfItsOwn() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--jobs", 0, archive())).isEqualTo(2);
    assertThat(run("--from", "monday", archive())).isEqualTo(2);
    assertThat(run("--from", "2024-01-02", "--to", "2024-01-01", archive())).isEqualTo(2);
  }
}
