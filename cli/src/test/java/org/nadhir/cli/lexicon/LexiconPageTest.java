package org.nadhir.cli.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Holds the outputs in {@code docs/lexicon.md} to what the commands print. */
class LexiconPageTest {
  private static final Path PAGE = Path.of("../docs/lexicon.md");

  @TempDir Path parent;
  private String page = "";

  private List<String> run(String command) {
    StringWriter out = new StringWriter();
    Path folder = parent.resolve("overlay");
    CommandLine line = new CommandLine(new LexiconCommand());
    line.setOut(new PrintWriter(out, true));
    line.execute(command, folder.toString());
    return out.toString().replace(folder.toString(), "overlay").lines().toList();
  }

  /** Lines that do not depend on how much the lexicon inside holds. */
  private static List<String> steady(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst("; version .*|one of the .*", ""))
        .filter(line -> !line.startsWith("warning: "))
        .toList();
  }

  private void replace(String old, String by) throws IOException {
    Path file = parent.resolve("overlay/en/sanctions.yaml");
    Files.writeString(file, Files.readString(file).replace(old, by));
  }

  @BeforeEach
  void begin() throws IOException {
    page = Files.readString(PAGE);
    assertThat(run("init")).isNotEmpty().allMatch(page::contains);
  }

  @Test
  void thePageShowsTheEntryOfTheExample() throws IOException {
    assertThat(Files.readAllLines(parent.resolve("overlay/en/sanctions.yaml")))
        .map(line -> line.replaceFirst(" *#.*", ""))
        .allMatch(page::contains);
  }

  @Test
  void thePageShowsWhatCheckPrints() throws IOException {
    assertThat(steady(run("check"))).isNotEmpty().allMatch(page::contains);
    replace("mode: imposed", "mode: imposd");
    replace("@own_right", "@own_rigth");
    replace("ignores:", "ignore:");
    assertThat(steady(run("check"))).hasSize(5).allMatch(page::contains);
  }

  @Test
  void thePageShowsWhatTestPrints() throws IOException {
    assertThat(steady(run("test"))).hasSize(2).allMatch(page::contains);
    replace("status: asserted", "status: denied");
    replace(" over safety faults", "");
    assertThat(steady(run("test"))).hasSize(4).allMatch(page::contains);
  }
}
