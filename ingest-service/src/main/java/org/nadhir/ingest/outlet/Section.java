package org.nadhir.ingest.outlet;

import java.util.Arrays;
import java.util.List;

/** The mappings of a file of sources, each with the fields that it may and must have. */
enum Section {
  FILE("outlets!"),
  OUTLET(
      "id! name! names family country tier! languages zone domains credits signatures markers"
          + " feeds"),
  FEED("url! id title language enabled full_text every");

  private final List<String> written;

  /** Fields in the order in which errors list them; those with an exclamation mark must be. */
  Section(String names) {
    this.written = Arrays.asList(names.split(" "));
  }

  List<String> fields() {
    return written.stream().map(name -> name.replace("!", "")).toList();
  }

  List<String> required() {
    return written.stream()
        .filter(name -> name.endsWith("!"))
        .map(name -> name.replace("!", ""))
        .toList();
  }
}
