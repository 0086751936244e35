package org.nadhir.cli.rules;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir rules check}: all mistakes of a file. */
@Command(
    name = "check",
    description = {
      "Print every mistake of a file of rules as file:line:column: what; allowed: what may stand"
          + " there.",
      "Its tests are run by 'nadhir rules test'."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no mistakes", "1:mistakes", "2:the command line is wrong"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The rules.")
  private Path file = Path.of("");

  @Mixin private TheatreOptions theatres = new TheatreOptions();

  @Override
  public Integer call() {
    return Check.run(file, theatres.load(), spec.commandLine().getOut()) == null ? 1 : 0;
  }
}
