package org.nadhir.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nadhir.cli.terminal.Failure;

/**
 * Services that a killed launcher left behind. A process counts as one only if its id stands in the
 * data directory and its command line names this directory: ids are used again.
 */
final class Orphans {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Orphans() {}

  /**
   * The argument by which a service of this directory is recognised; not below {@code nadhir.},
   * where the services refuse keys that they do not know.
   */
  static String mark(DataDirectory data) {
    return "-Dorg.nadhir.launcher.data=" + data.root();
  }

  /**
   * Ends them, and returns their names; the directory must be locked by the caller. They are not
   * asked politely: their broker is gone with the launcher, so they could not finish anything.
   */
  static List<String> stop(DataDirectory data) {
    return Arrays.stream(Service.values())
        .filter(service -> find(data, service).map(Orphans::kill).isPresent())
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

  private static ProcessHandle kill(ProcessHandle process) {
    process.destroyForcibly();
    try {
      process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new Failure(
          "process %d, left by a killed 'nadhir up', does not end; stop it"
              .formatted(process.pid()),
          e);
    }
    return process;
  }
}
