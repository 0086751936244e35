package org.nadhir.cli.up;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.alerts.AlertStream;
import org.nadhir.cli.broker.BrokerLog;
import org.nadhir.cli.replay.Replay;
import org.nadhir.cli.replay.ReplayCommand;
import org.nadhir.cli.replay.ReplayReport;
import org.nadhir.cli.system.DataDirectory;
import org.nadhir.cli.system.LocalSystem;
import org.nadhir.cli.system.Service;
import org.nadhir.cli.system.SystemSettings;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Home;
import org.nadhir.cli.terminal.Progress;
import org.nadhir.cli.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nadhir up}: starts everything, replays the seeds, and prints alerts until Ctrl-C. */
@Command(
    name = "up",
    description = {
      "Start the whole system on this machine: a Kafka broker and the three services.",
      "Then replay sample articles, and print alerts as they change, until Ctrl-C.",
      "Data is kept: a second start knows the articles of the first."
    })
public final class UpCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  @Option(names = "--fresh", description = "Start empty: delete the records of earlier starts.")
  private boolean fresh;

  @Option(
      names = "--seeds",
      paramLabel = "DIR",
      description = "Replay this folder instead of the seeds that come with Nadhir.")
  private @Nullable Path seeds;

  @Option(names = "--no-replay", description = "Only start; replay nothing.")
  private boolean noReplay;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where records, state and logs are kept (default: .nadhir in the project).")
  private @Nullable Path data;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = ReplayCommand.RATE,
      description = "Files per second of the replay, 0 for no limit (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Mixin private PortOptions ports = new PortOptions();

  private final Screen screen = Screen.standard();
  private final UpScreen shown = new UpScreen(screen);

  @Override
  public Integer call() throws InterruptedException {
    long begin = System.nanoTime();
    Path home = Home.find();
    checkSeeds(home);
    try (DataDirectory directory =
        DataDirectory.open(data == null ? home.resolve(".nadhir") : data)) {
      LocalSystem system = prepare(home, directory);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
      try (system) {
        system.start();
        run(system, directory, Duration.ofNanos(System.nanoTime() - begin));
        return 0;
      }
    }
  }

  /** Fails on a wrong folder before anything is started. */
  private void checkSeeds(Path home) {
    if (!noReplay) {
      Replay.check(seeds(home), rate);
    }
  }

  private Path seeds(Path home) {
    return seeds == null ? home.resolve("seeds") : seeds;
  }

  private LocalSystem prepare(Path home, DataDirectory directory) {
    BrokerLog.toFile(directory.log("broker"));
    SystemSettings settings = new SystemSettings(home, directory, ports.ports(), true, Map.of());
    return new LocalSystem(settings, shown, fresh);
  }

  private void run(LocalSystem system, DataDirectory directory, Duration took)
      throws InterruptedException {
    screen.line("ready in %.1f s".formatted(took.toMillis() / 1000.0));
    screen.line("page: http://localhost:%d/".formatted(system.url(Service.ALERT).getPort()));
    screen.line("logs: " + directory.log("nadhir"));
    new AlertStream(system.url(Service.ALERT)).followInBackground(shown::alert);
    if (!noReplay) {
      replay(system, seeds(Home.find()));
    }
    screen.line("Ctrl-C stops everything.");
    new CountDownLatch(1).await();
  }

  private void replay(LocalSystem system, Path folder) throws InterruptedException {
    Replay replay = Replay.of(folder, rate, system.url(Service.INGEST));
    screen.line("replaying %d files of %s".formatted(replay.size(), folder));
    try {
      post(replay).lines().forEach(screen::line);
    } catch (Failure serviceAway) {
      screen.line("the replay ended early: " + serviceAway.getMessage());
    }
  }

  private ReplayReport post(Replay replay) throws InterruptedException {
    try (Progress progress = new Progress(screen, "replay", replay.size())) {
      return replay.run(progress::step);
    }
  }

  private void stop(LocalSystem system) {
    if (system.isOpen()) {
      screen.endBars();
      screen.line("\nstopping …");
      system.close();
      screen.line("stopped");
    }
  }
}
