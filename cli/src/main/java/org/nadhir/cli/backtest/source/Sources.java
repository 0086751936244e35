package org.nadhir.cli.backtest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nadhir.cli.terminal.Failure;

/** Finds the sources that a command line names. */
public final class Sources {
  private static final List<String> LINES = List.of(".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz");

  private final Map<Path, Source> files = new TreeMap<>();
  private final List<Source> streams = new ArrayList<>();

  private Sources() {}

  /**
   * The sources with these names: folders, files, {@code -} for standard input, {@code
   * kafka:HOST:PORT} for {@code news.articles}. A file that is named twice is there once.
   *
   * @throws Failure if there is no such folder or file, or nothing to read in it
   */
  public static List<Source> of(Collection<String> names, InputStream standardInput) {
    Sources sources = new Sources();
    for (String name : names.stream().distinct().sorted().toList()) {
      if (name.equals("-")) {
        sources.streams.add(LinesSource.of("standard input", standardInput));
      } else if (name.startsWith(TopicRange.SCHEME)) {
        sources.streams.add(TopicSource.of(TopicRange.parse(name)));
      } else {
        sources.add(Path.of(name));
      }
    }
    List<Source> all = new ArrayList<>(sources.files.values());
    all.sort(Comparator.comparing(Source::name));
    all.addAll(sources.streams);
    return all;
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.isReadable(path)) {
      addFile(path);
    } else {
      throw new Failure("there is no readable file or folder %s".formatted(path));
    }
  }

  private void addFolder(Path folder) {
    int before = files.size();
    try (Stream<Path> found = Files.walk(folder)) {
      found.filter(Sources::isArticles).filter(Files::isRegularFile).forEach(this::addFile);
    } catch (IOException e) {
      throw new Failure("the folder %s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
    if (files.size() == before) {
      throw new Failure(
          "nothing to read in %s; *.txt and %s are read"
              .formatted(folder, String.join(", ", LINES.stream().map(e -> "*" + e).toList())));
    }
  }

  private void addFile(Path file) {
    Source source = isDocument(file) ? new DocumentSource(file) : LinesSource.of(file);
    files.putIfAbsent(file.toAbsolutePath().normalize(), source);
  }

  private static boolean isArticles(Path file) {
    String name = file.getFileName().toString();
    return isDocument(file) || LINES.stream().anyMatch(name::endsWith);
  }

  private static boolean isDocument(Path file) {
    return file.getFileName().toString().endsWith(".txt");
  }
}
