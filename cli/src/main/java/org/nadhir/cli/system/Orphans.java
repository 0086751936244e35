package org.nadhir.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Services that a killed launcher left behind. A process counts as one only if its id stands in the
 * data directory and its command line names this directory: ids are used again.
 */
final class Orphans {
  private static final Duration POLITE = Duration.ofSeconds(4);

  private Orphans() {}

  /** The argument by which a service of this directory is recognised. */
  static String mark(DataDirectory data) {
    return "-Dnadhir.data=" + data.root();
  }

  /** Stops them, and returns their names; the directory must be locked by the caller. */
  static List<String> stop(DataDirectory data) {
    return Arrays.stream(Service.values())
        .filter(service -> find(data, service).map(Orphans::stop).isPresent())
        .map(Service::title)
        .toList();
  }

  private static Optional<ProcessHandle> find(DataDirectory data, Service service) {
    return read(data.processId(service))
        .flatMap(ProcessHandle::of)
        .filter(process -> process.info().commandLine().orElse("").contains(mark(data)));
  }

  private static Optional<Long> read(Path file) {
    try {
      return Optional.of(Long.valueOf(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static ProcessHandle stop(ProcessHandle process) {
    process.destroy();
    if (!gone(process, POLITE)) {
      process.destroyForcibly();
      gone(process, POLITE);
    }
    return process;
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
    return !process.isAlive();
  }
}
