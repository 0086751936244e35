package org.nadhir.cli;

import java.nio.file.Path;
import org.nadhir.cli.alerts.AlertsCommand;
import org.nadhir.cli.backtest.BacktestCommand;
import org.nadhir.cli.broker.TopicsCommand;
import org.nadhir.cli.http.ApiKey;
import org.nadhir.cli.imports.ImportCommand;
import org.nadhir.cli.key.KeyCommand;
import org.nadhir.cli.lexicon.LexiconCommand;
import org.nadhir.cli.replay.ReplayCommand;
import org.nadhir.cli.rules.RulesCommand;
import org.nadhir.cli.tag.TagCommand;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.cli.up.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The {@code nadhir} command. */
@Command(
    name = "nadhir",
    description = "Reads news, recognises signs of escalation, and warns with evidence.",
    subcommands = {
      UpCommand.class,
      ReplayCommand.class,
      ImportCommand.class,
      TagCommand.class,
      AlertsCommand.class,
      BacktestCommand.class,
      KeyCommand.class,
      LexiconCommand.class,
      RulesCommand.class,
      TopicsCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = "'nadhir COMMAND --help' tells more about each.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something did not work, or a document was rejected; standard error says what",
      "2:the command line is wrong",
      "3:an import stopped before its end",
      "130:stopped by Ctrl-C (143: by SIGTERM)"
    })
public final class Nadhir {
  private Nadhir() {}

  /** Where the key stands that services are shown, for every command that asks one. */
  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "File with the key for services that ask for one; else NADHIR_API_KEY.")
  private void keyFile(Path file) {
    System.setProperty(ApiKey.FILE, file.toString());
  }

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine command = new CommandLine(new Nadhir());
    command.setOut(new java.io.PrintWriter(utf8(), true));
    command.setErr(new java.io.PrintWriter(Screen.errors(), true));
    command.setExecutionExceptionHandler(Nadhir::report);
    return args.length == 0 ? usage(command) : command.execute(args);
  }

  private static java.io.PrintStream utf8() {
    return new java.io.PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static int usage(CommandLine command) {
    command.usage(command.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** A failure is one sentence; anything else is a fault of ours, and shown whole. */
  private static int report(Exception e, CommandLine command, ParseResult arguments) {
    if (e instanceof Failure) {
      command.getErr().println("nadhir: " + e.getMessage());
    } else {
      e.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
