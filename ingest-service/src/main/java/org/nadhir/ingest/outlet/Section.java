package org.nadhir.ingest.outlet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The mappings of a file of sources, each with the fields that it may and must have. */
enum Section {
  FILE("outlets!"),
  OUTLET(
      "id! name! names family country tier! languages zone domains credits signatures markers"
          + " feeds"),
  FEED("url! id title language enabled full_text every");

  private final String written;

  /** Fields in the order in which errors list them; those with an exclamation mark must be. */
  Section(String names) {
    this.written = names;
  }

  List<String> fields() {
    return names().map(name -> name.replace("!", "")).toList();
  }

  List<String> required() {
    return names().filter(name -> name.endsWith("!")).map(name -> name.replace("!", "")).toList();
  }

  private Stream<String> names() {
    return Arrays.stream(written.split(" "));
  }
}
