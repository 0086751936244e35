package org.nadhir.cli.imports;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.retry.Pause;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Progress;
import org.nadhir.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir import}: posts archives to a running system. */
@Command(
    name = "import",
    description = {
      "Post archives with one JSON article on each line to ingest-service, at the pace at which it"
          + " takes them.",
      "What is already known is recognised and not counted twice."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:each line is accepted, or was known",
      "1:done, but some lines were rejected (see --rejects); or nothing could begin",
      "2:the command line is wrong",
      "3:stopped before the end; standard error says why, and from which line to go on"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int REJECTED = 1;
  private static final int STOPPED = 3;

  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "NDJSON, packed with gzip or not; - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--from-line",
      paramLabel = "N",
      defaultValue = "1",
      description = "Line of the first FILE to begin at (default: ${DEFAULT-VALUE}).")
  private long from = 1;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      defaultValue = "rejected.ndjson",
      description = {
        "Where rejected lines are listed with their numbers and reasons (default:"
            + " ${DEFAULT-VALUE}); made if there are any, added to when an import goes on."
      })
  private Path rejects = Path.of("rejected.ndjson");

  @Option(
      names = "--patience",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description = "How long to wait for ingest-service (default: ${DEFAULT-VALUE}).")
  private long patience = 10;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description = "Address of ingest-service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8081");

  @Override
  public Integer call() throws InterruptedException {
    atLeastOne("--from-line", from);
    atLeastOne("--patience", patience);
    List<Archive> archives = Archive.of(files, System.in);
    Post post = new HttpPost(url);
    try (Rejects list = new Rejects(rejects, from > 1)) {
      return run(archives, post, new Tally(list));
    }
  }

  private int run(List<Archive> archives, Post post, Tally tally) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Instant began = clock.instant();
    Screen screen = Screen.ofErrors();
    Backoff backoff =
        new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofMinutes(patience));
    ChunkPost chunks = new ChunkPost(post, tally, backoff, clock, Pause.SLEEP, screen::line);
    boolean done = run(archives, chunks, tally, screen);
    PrintWriter out = spec.commandLine().getOut();
    out.println(tally.words(Duration.between(began, clock.instant())));
    if (tally.rejected() > 0) {
      out.println("rejected lines: " + rejects);
    }
    out.flush();
    return done ? tally.rejected() > 0 ? REJECTED : 0 : STOPPED;
  }

  /** Whether the import came to its end. */
  private boolean run(List<Archive> archives, ChunkPost chunks, Tally tally, Screen screen)
      throws InterruptedException {
    try (Progress progress = new Progress(screen, "import", size(archives))) {
      Importer importer = new Importer(archives, from, chunks, tally, progress::advance);
      Thread goodbye = new Thread(() -> tellWhereToGoOn(importer.position()));
      Runtime.getRuntime().addShutdownHook(goodbye);
      try {
        importer.run();
        return true;
      } catch (Failure e) {
        spec.commandLine().getErr().println("nadhir: " + e.getMessage());
        tellWhereToGoOn(importer.position());
        return false;
      } finally {
        forget(goodbye);
      }
    }
  }

  /** Bytes of all archives, -1 if unknown. */
  private static long size(List<Archive> archives) {
    boolean known = archives.stream().allMatch(archive -> archive.size() > 0);
    return known ? archives.stream().mapToLong(Archive::size).sum() : -1;
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The JVM is ending, and the hook runs.
    }
  }

  private void tellWhereToGoOn(Importer.Position position) {
    List<String> left = files.subList(Math.min(position.archive(), files.size()), files.size());
    if (!left.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "to go on: nadhir import --from-line %d %s"
              .formatted(
                  position.line(),
                  left.stream().map(ImportCommand::quoted).collect(Collectors.joining(" "))));
      err.flush();
    }
  }

  private static String quoted(String name) {
    return name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }

  private void atLeastOne(String option, long value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), "%s: %d; allowed: 1 or more".formatted(option, value));
    }
  }
}
