package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of the lexicon and the file of the same name that an overlay lays over it, read as one:
 * lists and mappings are joined, and of single values the overlay's counts.
 */
final class Layers {
  private final List<Place> files;

  /** Layers from the lowest to the highest. */
  Layers(List<Place> files) {
    this.files = List.copyOf(files);
  }

  void each(Consumer<Place> read) {
    files.forEach(read);
  }

  void allow(String... keys) {
    files.forEach(file -> file.allow(keys));
  }

  /** The place of a key in the highest layer that has it. */
  Place at(String key) {
    Place found = files.get(files.size() - 1).at(key);
    for (Place file : files) {
      found = file.at(key).isAbsent() ? found : file.at(key);
    }
    return found;
  }

  @Nullable String text(String key) {
    return files.stream()
        .map(file -> file.text(key))
        .filter(Objects::nonNull)
        .reduce(null, (lower, higher) -> higher);
  }

  List<String> texts(String key) {
    return files.stream().flatMap(file -> file.texts(key).stream()).toList();
  }

  List<Pattern> patterns(String key) {
    return files.stream().flatMap(file -> file.patterns(key).stream()).toList();
  }

  Map<Scope, List<Pattern>> contexts(String key) {
    Map<Scope, List<Pattern>> all = new LinkedHashMap<>();
    for (Place file : files) {
      file.contexts(key).forEach((scope, patterns) -> addTo(all, scope, patterns));
    }
    return all;
  }

  /** The entries of a mapping from the lowest layer to the highest; a key may stand in several. */
  List<Map.Entry<String, Place>> entries(String key) {
    return files.stream().flatMap(file -> file.entries(key).entrySet().stream()).toList();
  }

  static <K, V> void addTo(Map<K, List<V>> lists, K key, List<V> more) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).addAll(more);
  }
}
