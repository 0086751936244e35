package org.nadhir.cli.key;

import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nadhir key}: keys of the services' interface. */
@Command(
    name = "key",
    description = "Make keys of the services' interface.",
    subcommands = NewKeyCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class KeyCommand {
  @Mixin private HelpOption help = new HelpOption();
}
