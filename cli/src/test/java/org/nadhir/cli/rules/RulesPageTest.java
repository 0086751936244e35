package org.nadhir.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import picocli.CommandLine;

/** Holds the rules and outputs in {@code docs/rules.md} to what the commands say of them. */
class RulesPageTest {
  private static final Path PAGE = Path.of("../docs/rules.md");

  @TempDir Path parent;
  private String page = "";

  private List<String> run(String command) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new RulesCommand());
    line.setOut(new PrintWriter(out, true));
    line.execute(command, file().toString());
    return out.toString().replace(parent + "/", "").lines().toList();
  }

  private Path file() {
    return parent.resolve("conf/rules.yaml");
  }

  @BeforeEach
  void writeTheRulesOfThePage() throws IOException {
    page = Files.readString(PAGE);
    int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
    Files.createDirectories(parent.resolve("conf"));
    Files.writeString(file(), page.substring(begin, page.indexOf("```", begin)));
  }

  private void replace(String old, String by) throws IOException {
    String rules = Files.readString(file());
    assertThat(rules).contains(old);
    Files.writeString(file(), rules.replaceFirst(old, by));
  }

  @Test
  void thePageShowsWhatInitPrints() throws IOException {
    Files.delete(file());
    assertThat(run("init")).hasSize(2).allMatch(page::contains);
  }

  @Test
  void thePageNamesEveryRuleInside() {
    assertThat(RuleBook.load(Optional.empty()).rules())
        .extracting(Rule::id)
        .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
  }

  @Test
  void thePageShowsWhatCheckPrints() throws IOException {
    assertThat(run("check")).hasSize(1).allMatch(page::contains);
    replace("window: 7d", "window: 7 days");
    replace("clear: 7", "clear: 17");
    replace("hostilities", "hostility");
    assertThat(run("check")).hasSize(4).allMatch(page::contains);
  }

  @Test
  void thePageShowsWhatTestPrints() throws IOException {
    assertThat(run("test")).hasSize(2).allMatch(page::contains);
    replace("expect: watch", "expect: critical");
    assertThat(run("test")).hasSize(4).allMatch(page::contains);
  }
}
