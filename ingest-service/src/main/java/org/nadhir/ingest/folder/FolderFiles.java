package org.nadhir.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a folder and of the folders in it, by file name, so that dated names give time
 * order. Names that begin with a dot are left alone: programs write under them until a file is
 * complete.
 *
 * @param found the documents
 * @param unreadable what could not be looked at, and why
 */
record FolderFiles(List<Found> found, List<String> unreadable) {
  private static final Comparator<Found> BY_NAME =
      Comparator.<Found, String>comparing(found -> found.file().getFileName().toString())
          .thenComparing(Found::file);

  /**
   * Looks a folder through.
   *
   * @throws IOException if the folder itself cannot be read
   */
  static FolderFiles in(Path folder) throws IOException {
    Visitor visitor = new Visitor(folder);
    Files.walkFileTree(folder, visitor);
    visitor.found.sort(BY_NAME);
    return new FolderFiles(visitor.found, visitor.unreadable);
  }

  /** Whether the file holds one raw document. */
  static boolean isDocument(Path file) {
    return file.getFileName().toString().endsWith(".txt");
  }

  /** Whether the file holds one JSON article on each line, packed or not. */
  static boolean isLines(Path file) {
    return file.getFileName().toString().matches(".+\\.(ndjson|jsonl)(\\.gz)?");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Found> found = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    Visitor(Path top) {
      this.top = top;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(top) || !isHidden(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean wanted = !isHidden(file) && (isDocument(file) || isLines(file));
      if (wanted && attributes.isRegularFile()) {
        found.add(new Found(file, Stamp.of(attributes)));
      } else if (wanted && attributes.isSymbolicLink()) {
        addTarget(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void addTarget(Path link) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(link, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          found.add(new Found(link, Stamp.of(attributes)));
        }
      } catch (IOException e) {
        unreadable.add(e.toString());
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      unreadable.add(e.toString());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        unreadable.add(e.toString());
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }
  }
}
