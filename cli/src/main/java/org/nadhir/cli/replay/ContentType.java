package org.nadhir.cli.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** In which form a file is posted. */
enum ContentType {
  DOCUMENT(".txt", "text/plain; charset=utf-8"),
  ARTICLES(".ndjson", "application/x-ndjson");

  private final String ending;
  private final String header;

  ContentType(String ending, String header) {
    this.ending = ending;
    this.header = header;
  }

  /** The form of a file by its name; none for a file that is not replayed. */
  static Optional<ContentType> of(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(values()).filter(type -> name.endsWith(type.ending)).findFirst();
  }

  /** Value of the HTTP header. */
  String header() {
    return header;
  }
}
