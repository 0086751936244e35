package org.nadhir.cli.lexicon;

import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nadhir lexicon}: what an analyst needs to write own entries, names and theatres. */
@Command(
    name = "lexicon",
    description = "Check and test an own lexicon, or an overlay over the one inside.",
    subcommands = {InitCommand.class, CheckCommand.class, TestCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class LexiconCommand {
  @Mixin private HelpOption help = new HelpOption();
}
