package org.nadhir.ingest.folder;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files were taken, and of those that were not finished how many lines; remembered in a file,
 * if there is one, that only grows: on each line the number of lines or {@code all}, the size, the
 * time of the last change in milliseconds, and the path in the folder. A last line that a crash cut
 * is left out.
 */
final class Taken implements Closeable {
  private static final Pattern LINE = Pattern.compile("(all|\\d+) (\\d+) (-?\\d+) (.+)");

  private final Path folder;
  private final Set<String> whole = new HashSet<>();
  private final Map<String, Long> begun = new HashMap<>();
  private final @Nullable BufferedWriter memory;

  private Taken(Path folder, @Nullable BufferedWriter memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /**
   * What was taken of a folder.
   *
   * @param memory the file in which it stands; made if it is not there
   */
  static Taken of(Path folder, Optional<Path> memory) throws IOException {
    if (memory.isEmpty()) {
      return new Taken(folder, null);
    }
    Path file = memory.get();
    String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    Taken taken = new Taken(folder, writer(file, text));
    new BufferedReader(new StringReader(text.substring(0, text.lastIndexOf('\n') + 1)))
        .lines()
        .forEach(taken::read);
    return taken;
  }

  private static BufferedWriter writer(Path file, String text) throws IOException {
    BufferedWriter writer =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      writer.write("\n");
      writer.flush();
    }
    return writer;
  }

  private void read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (matcher.matches()) {
      String key = line.substring(matcher.start(2));
      note(key, matcher.group(1).equals("all") ? -1 : Long.parseLong(matcher.group(1)));
    }
  }

  private void note(String key, long lines) {
    if (lines < 0) {
      whole.add(key);
      begun.remove(key);
    } else {
      begun.put(key, lines);
    }
  }

  /** Whether the whole file was taken as it is. */
  boolean isWhole(Found found) {
    return whole.contains(key(found));
  }

  /** How many lines of the file, as it is, were taken. */
  long lines(Found found) {
    return begun.getOrDefault(key(found), 0L);
  }

  /** Remembers that so many lines are taken. */
  void advance(Found found, long lines) throws IOException {
    note(key(found), lines);
    write(lines + " " + key(found));
  }

  /** Remembers that the file is taken. */
  void finish(Found found) throws IOException {
    note(key(found), -1);
    write("all " + key(found));
  }

  private void write(String line) throws IOException {
    if (memory != null) {
      memory.write(line + "\n");
      memory.flush();
    }
  }

  private String key(Found found) {
    String path = folder.relativize(found.file()).toString().replaceAll("[\\r\\n]", "�");
    return "%d %d %s".formatted(found.stamp().size(), found.stamp().changed(), path);
  }

  @Override
  public void close() throws IOException {
    if (memory != null) {
      memory.close();
    }
  }
}
