package org.nadhir.cli.terminal;

import picocli.CommandLine.Option;

/** The option {@code --help} of a subcommand. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  /** Whether it was given. */
  public boolean isGiven() {
    return help;
  }
}
