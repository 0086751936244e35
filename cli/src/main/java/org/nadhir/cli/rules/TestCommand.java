package org.nadhir.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.alert.rehearse.Miss;
import org.nadhir.alert.rehearse.Rehearsal;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir rules test}: whether the timelines beside the rules of a file hold. */
@Command(
    name = "test",
    description =
        "Check a file of rules, then play every timeline beside them and print each expectation"
            + " that is not met.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no mistakes, and every test holds",
      "1:mistakes, or tests that fail",
      "2:the command line is wrong"
    })
final class TestCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The rules.")
  private Path file = Path.of("");

  @Mixin private TheatreOptions theatres = new TheatreOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleFile rules = Check.run(file, theatres.load(), out);
    if (rules == null) {
      return 1;
    }
    List<Miss> misses = Rehearsal.play(rules);
    misses.forEach(miss -> miss.lines().forEach(out::println));
    long failing = misses.stream().map(Miss::test).distinct().count();
    out.println(
        "%s, %s"
            .formatted(
                Check.counted(rules.tests().size(), "test"),
                failing == 0 ? "all hold" : failing + (failing == 1 ? " fails" : " fail")));
    return failing == 0 ? 0 : 1;
  }
}
