package org.nadhir.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.nadhir.cli.system.Cluster;

/**
 * What the processes have used so far, as Linux's {@code /proc} tells it.
 *
 * @param cpuSeconds processor time of each process, by its name
 */
public record Usage(Map<String, Double> cpuSeconds) {
  /** Ticks per second that {@code /proc} counts in, on all platforms that Linux is built for. */
  private static final double TICKS = 100;

  static final String HERE = "broker and load";

  /** That of the services of a cluster, and of this process, which holds the broker. */
  public static Usage of(Cluster cluster) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    seconds.put(HERE, cpu(ProcessHandle.current().pid()));
    cluster
        .instances()
        .forEach(i -> seconds.merge(i.service().title(), cpu(i.processId()), Double::sum));
    return new Usage(seconds);
  }

  /** What was used since then. */
  public Usage since(Usage before) {
    Map<String, Double> used = new LinkedHashMap<>(cpuSeconds);
    before.cpuSeconds.forEach((name, seconds) -> used.merge(name, -seconds, Double::sum));
    return new Usage(used);
  }

  private static double cpu(long processId) {
    try {
      String stat = Files.readString(Path.of("/proc/" + processId + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resident memory of a process in MiB. */
  public static long residentMebibytes(long processId) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + processId + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size of all files under a folder in MiB. */
  static long mebibytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(Usage::size).sum() >> 20;
    } catch (IOException | UncheckedIOException e) {
      // A store deletes files while it is looked at.
      return -1;
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
