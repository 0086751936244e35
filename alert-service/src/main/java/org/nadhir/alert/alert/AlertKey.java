package org.nadhir.alert.alert;

import java.util.Map;
import java.util.Objects;
import org.nadhir.contracts.Theatre;

/**
 * What a rule counts by.
 *
 * @param theatre the theatre
 */
public record AlertKey(Theatre theatre) {
  public AlertKey {
    Objects.requireNonNull(theatre, "theatre");
  }

  /** The key's name in messages. */
  public String name() {
    return theatre.id();
  }

  /** The key's name for readers of this language; English where there is none. */
  public String title(String language) {
    Map<String, String> titles = theatre.title();
    return Objects.requireNonNull(
        titles.getOrDefault(language, titles.getOrDefault("en", theatre.id())));
  }
}
