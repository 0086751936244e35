package org.nadhir.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Holds the example in {@code docs/backtest.md} to what the command prints. */
class BacktestPageTest {
  private static final Path PAGE = Path.of("../docs/backtest.md");

  @TempDir Path folder;
  private String page = "";

  @BeforeEach
  void writeTheFilesOfThePage() throws IOException {
    page = Files.readString(PAGE);
    Files.writeString(folder.resolve("archive.ndjson"), block("json"));
    Files.writeString(folder.resolve("rules.yaml"), block("yaml"));
    Files.writeString(
        folder.resolve("stricter.yaml"), block("yaml").replace("raise: 2", "raise: 3"));
  }

  private String block(String language) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as(language).isTrue();
    return block.group(1);
  }

  /** The lines that the arguments print, without the version of the lexicon. */
  private List<String> printed(String arguments) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BacktestCommand());
    command.setOut(new PrintWriter(out, true));
    command.execute(
        Arrays.stream(arguments.split(" "))
            .map(a -> a.contains(".") ? folder.resolve(a).toString() : a)
            .toArray(String[]::new));
    return out.toString()
        .replace(folder + "/", "")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.replaceFirst(", lexicon .*", ""))
        .toList();
  }

  @Test
  void thePageShowsWhatIsPrinted() {
    for (String command :
        List.of(
            "--rules rules.yaml --to 2024-03-05 archive.ndjson",
            "--rules rules.yaml --against stricter.yaml --to 2024-03-05 archive.ndjson")) {
      assertThat(page).contains("$ ./nadhir backtest " + command);
      assertThat(printed(command)).hasSizeGreaterThan(5).allMatch(page::contains);
    }
  }
}
