package org.nadhir.cli.system;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that lines are appended to by any thread; at its size limit it starts anew and keeps one
 * former file, {@code name.log.1}.
 */
final class LogFile implements AutoCloseable {
  private static final long LIMIT = 16L * 1024 * 1024;

  private final Path file;
  private BufferedWriter writer;
  private long size;

  LogFile(Path file) {
    this.file = file;
    try {
      this.size = Files.exists(file) ? Files.size(file) : 0;
      this.writer = writer(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedWriter writer(Path file) throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Appends a line; a full disk loses it rather than stop what is logged. */
  synchronized void append(String line) {
    try {
      if (size > LIMIT) {
        startAnew();
      }
      writer.write(line);
      writer.newLine();
      writer.flush();
      size += line.length() + 1;
    } catch (IOException lost) {
      size = Math.max(size, 0);
    }
  }

  private void startAnew() throws IOException {
    writer.close();
    Path former = file.resolveSibling(file.getFileName() + ".1");
    Files.move(file, former, StandardCopyOption.REPLACE_EXISTING);
    writer = writer(file);
    size = 0;
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException e) {
      size = 0;
    }
  }
}
