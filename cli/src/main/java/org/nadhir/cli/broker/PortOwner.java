package org.nadhir.cli.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux's {@code /proc} tells this user. */
final class PortOwner {
  private static final String LISTEN = "0A";

  private PortOwner() {}

  /** Such as {@code " by java (process 4711)"}; empty when it cannot be known. */
  static String of(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> socket(Path.of(table), port).stream())
        .flatMap(inode -> process(inode).stream())
        .findFirst()
        .map(PortOwner::describe)
        .orElse("");
  }

  private static Optional<String> socket(Path table, int port) {
    String suffix = ":%04X".formatted(port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+"))
          .filter(f -> f.length > 9 && f[1].endsWith(suffix) && f[3].equals(LISTEN))
          .map(f -> "socket:[" + f[9] + "]")
          .findFirst();
    } catch (IOException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<ProcessHandle> process(String inode) {
    return ProcessHandle.allProcesses().filter(process -> holds(process, inode)).findFirst();
  }

  private static boolean holds(ProcessHandle process, String inode) {
    try (Stream<Path> files = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
      return files.anyMatch(file -> target(file).equals(inode));
    } catch (IOException | RuntimeException notOurs) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  private static String describe(ProcessHandle process) {
    String name = process.info().command().map(c -> Path.of(c).getFileName() + " ").orElse("");
    return " by %s(process %d)".formatted(name, process.pid());
  }
}
