package org.nadhir.cli.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Home;
import org.nadhir.cli.terminal.Progress;
import org.nadhir.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nadhir replay}: posts a folder of documents to a running system. */
@Command(
    name = "replay",
    description = {
      "Post every *.txt and *.ndjson of a folder to ingest-service, in the order of their names.",
      "What is already known is recognised and not counted twice.",
      "Exit code 1 if any document was rejected."
    })
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  /** Files per second that give the sample crisis about twenty seconds. */
  public static final String RATE = "7";

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder of documents (default: the seeds that come with Nadhir).")
  private @Nullable Path folder;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = RATE,
      description = "Files per second, 0 for no limit (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description = "Address of ingest-service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8081");

  @Override
  public Integer call() throws InterruptedException {
    Screen screen = Screen.standard();
    Path seeds = folder == null ? Home.find().resolve("seeds") : folder;
    Replay replay = Replay.of(seeds, rate, url);
    ReplayReport report;
    try (Progress progress = new Progress(screen, "replay", replay.size())) {
      report = replay.run(progress::step);
    }
    report.lines().forEach(screen::line);
    return report.rejected().isEmpty() ? 0 : 1;
  }
}
