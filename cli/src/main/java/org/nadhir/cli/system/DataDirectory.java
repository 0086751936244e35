package org.nadhir.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;

/**
 * The directory in which one running system keeps everything: records, state, logs, process ids. It
 * is locked while it is open, and marked as ours, so that nothing else is ever deleted.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String MARKER = "nadhir-data";
  private static final List<String> OURS = List.of("broker", "streams", "logs", "run");

  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens a directory, or creates it.
   *
   * @throws Failure if it cannot be written, holds other things, or is in use by another system
   */
  public static DataDirectory open(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      mark(root);
      DataDirectory data = new DataDirectory(root, lock(root));
      data.createFolders();
      return data;
    } catch (IOException e) {
      throw new Failure(
          "the data directory %s cannot be written: %s".formatted(root, reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    String told = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return told == null ? e.getClass().getSimpleName() : told;
  }

  private static void mark(Path root) throws IOException {
    Path marker = root.resolve(MARKER);
    if (Files.exists(marker)) {
      return;
    }
    try (Stream<Path> files = Files.list(root)) {
      if (files.findAny().isPresent()) {
        throw new Failure(
            "%s is not empty and was not made by 'nadhir up'; name another directory by --data"
                .formatted(root));
      }
    }
    Files.writeString(marker, "Data of 'nadhir up'. Deleted by 'nadhir up --fresh'.\n");
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // A file of its own: closing any stream of the locked file would give up the lock.
    Path holder = root.resolve("up.pid");
    if (tryLock(channel) == null) {
      channel.close();
      throw new Failure(
          "another 'nadhir up' (process %s) runs on %s; stop it, or name another directory by --data"
              .formatted(Files.readString(holder).strip(), root));
    }
    Files.writeString(holder, ProcessHandle.current().pid() + "\n");
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisJvm) {
      return null;
    }
  }

  private void createFolders() throws IOException {
    for (String folder : OURS) {
      Files.createDirectories(root.resolve(folder));
    }
    Files.delete(Files.createTempFile(root.resolve("logs"), "probe", ""));
  }

  /** Deletes all records, state and logs; processes of an earlier system must be gone. */
  public void clear() {
    try {
      for (String folder : OURS) {
        delete(root.resolve(folder));
      }
      createFolders();
    } catch (IOException | UncheckedIOException e) {
      throw new Failure("%s cannot be emptied: %s".formatted(root, e.getMessage()), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** Where the broker keeps its records. */
  public Path broker() {
    return root.resolve("broker");
  }

  /** Where Kafka Streams keeps its stores. */
  Path streams() {
    return root.resolve("streams");
  }

  /** A log by its name, such as {@code nadhir}. */
  public Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  /** Where the process id of a service stands while it runs. */
  Path processId(Service service) {
    return root.resolve("run").resolve(service.title() + ".pid");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
