package org.nadhir.cli.lexicon;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir lexicon check}: all mistakes of a folder. */
@Command(
    name = "check",
    description = {
      "Print every mistake of an overlay, or of a whole lexicon (a folder with an index.yaml), as"
          + " file:line:column: what; allowed: what may stand there.",
      "Its cases are run by 'nadhir lexicon test'."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no mistakes", "1:mistakes"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return Check.run(new LexiconFolder(folder), out) == null ? 1 : 0;
  }
}
