package org.nadhir.alert.alert;

import java.util.Map;
import java.util.Objects;
import org.nadhir.contracts.KeyType;

/**
 * What a rule counts by.
 *
 * @param type what kind of key
 * @param name its name in messages, such as {@code ukraine} or {@code RUS>UKR}
 * @param title its name for readers by language code; {@code en} is always there
 */
public record AlertKey(KeyType type, String name, Map<String, String> title) {
  public AlertKey {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    title = Map.copyOf(title);
  }

  /**
   * Where everything on this key is brought together: the name, behind its type if that is not a
   * theatre.
   */
  public String route() {
    return type == KeyType.THEATRE ? name : type.code() + "/" + name;
  }

  /** The name as it stands in the ids of alerts: with nothing that an address would escape. */
  String inId() {
    return name.replace('>', '-');
  }

  /** The key's name for readers of this language; English where there is none. */
  public String title(String language) {
    return Objects.requireNonNull(
        title.getOrDefault(language, title.getOrDefault("en", name)), "a title");
  }
}
