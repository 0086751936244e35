package org.nadhir.cli.key;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nadhir key new}: a key for its owner, and the entry by which the services know it. */
@Command(
    name = "new",
    description = {
      "Make a key. It is shown this once; the services get its digest only.",
      "The key goes to standard output, the entry for nadhir.access.keys-file to standard error."
    })
final class NewKeyCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Whose it is; it stands in the history of alerts.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "What it opens: read, write or admin.")
  private String role = "";

  @Override
  public Integer call() {
    NewKey key = NewKey.random(name, role, new SecureRandom());
    Screen.errors().println(key.entry());
    Screen.standard().line(key.clear());
    return 0;
  }
}
