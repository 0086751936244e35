package org.nadhir.cli.rules;

import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nadhir rules}: what an operator needs to write own rules. */
@Command(
    name = "rules",
    description = "Begin, check and test own rules of alerting.",
    subcommands = {InitCommand.class, CheckCommand.class, TestCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class RulesCommand {
  @Mixin private HelpOption help = new HelpOption();
}
