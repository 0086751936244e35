package org.nadhir.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;

/** One service as a process, which may be started, killed and started again. */
final class ServiceProcess {
  private static final Duration KILLED = Duration.ofSeconds(2);

  private final Service service;
  private final List<String> command;
  private final Path workingDirectory;
  private final Path processId;
  private final ServiceLog log;
  private @Nullable Process process;
  private boolean stopped;

  ServiceProcess(Service service, List<String> command, DataDirectory data, ServiceLog log) {
    this.service = service;
    this.command = List.copyOf(command);
    this.workingDirectory = data.root();
    this.processId = data.processId(service);
    this.log = log;
  }

  /** Starts it, unless it was stopped for good meanwhile. */
  synchronized void start() {
    if (stopped) {
      return;
    }
    try {
      Process started =
          new ProcessBuilder(command)
              .directory(workingDirectory.toFile())
              .redirectErrorStream(true)
              .start();
      process = started;
      log.follow(started.getInputStream());
      Files.writeString(processId, started.pid() + "\n");
    } catch (IOException e) {
      throw new Failure("%s cannot be started: %s".formatted(service.title(), e.getMessage()), e);
    }
  }

  /** Ends it at once, as a crash would. */
  synchronized void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor(KILLED.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Asks it to end, for good. */
  synchronized void askToStop() {
    stopped = true;
    if (process != null) {
      // By its handle: Process.destroy would close the output, and the last words would be lost.
      process.toHandle().destroy();
    }
  }

  /** Waits for the end that was asked for, and forces it when the time is over. */
  void awaitStop(Duration patience) throws InterruptedException, IOException {
    Process running = current();
    if (running != null
        && !running.waitFor(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)) {
      running.destroyForcibly().waitFor(KILLED.toMillis(), TimeUnit.MILLISECONDS);
    }
    Files.deleteIfExists(processId);
  }

  /** Waits until the running process ends, and returns its exit code. */
  int awaitEnd() throws InterruptedException {
    Process running = current();
    return running == null ? 0 : running.waitFor();
  }

  /** Whether it runs. */
  boolean isAlive() {
    Process running = current();
    return running != null && running.isAlive();
  }

  synchronized @Nullable Process current() {
    return process;
  }

  Service service() {
    return service;
  }

  List<String> lastLines() {
    return log.lastLines();
  }
}
