package org.nadhir.nlp.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files of an operator's folder as they were at one moment. Names that begin with a dot,
 * such as those that a Kubernetes ConfigMap keeps its versions under, are passed over; symbolic
 * links are followed.
 */
public final class OverlayFiles implements LexiconFiles {
  /** No overlay. */
  public static final OverlayFiles NONE = new OverlayFiles("", new TreeMap<>());

  private static final int DEPTH = 3;

  private final String folder;
  private final TreeMap<String, byte[]> contents;

  private OverlayFiles(String folder, TreeMap<String, byte[]> contents) {
    this.folder = folder;
    this.contents = contents;
  }

  /**
   * Reads all YAML files of a folder.
   *
   * @throws IOException if there is no such folder, or it cannot be read
   */
  public static OverlayFiles in(Path folder) throws IOException {
    TreeMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(file -> isYaml(folder, file)).sorted().toList()) {
        contents.put(name(folder, file), Files.readAllBytes(file));
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
    return new OverlayFiles(folder.toString(), contents);
  }

  private static boolean isYaml(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Names of the files, sorted, such as {@code ar/sanctions.yaml}. */
  public SortedSet<String> names() {
    return new TreeSet<>(contents.keySet());
  }

  /** Whether there is no file. */
  public boolean isEmpty() {
    return contents.isEmpty();
  }

  /** Short hash of all names and contents. */
  public String digest() {
    Digest digest = new Digest();
    contents.forEach(digest::add);
    return digest.shortHash();
  }

  @Override
  public @Nullable String read(String name) {
    byte[] content = contents.get(name);
    if (content == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String shown(String name) {
    return Path.of(folder).resolve(name).toString();
  }
}
