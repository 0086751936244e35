package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Items with an id, in their order, over which an overlay's are laid: one with a known id takes the
 * place of the item below, one with {@code remove: true} takes it out, any other is added.
 */
final class Named<T> {
  private final Function<T, String> id;
  private final List<T> items = new ArrayList<>();

  Named(Function<T, String> id) {
    this.id = id;
  }

  List<T> items() {
    return items;
  }

  /** Lays the items of one file over those that are there. */
  void lay(List<Place> places, Function<Place, T> read) {
    List<String> below = items.stream().map(id).toList();
    Set<String> here = new HashSet<>();
    for (Place place : places) {
      String name = place.required("id");
      if (!name.isEmpty() && !here.add(name)) {
        place.at("id").mistake("id '%s' stands twice".formatted(name), "each id once");
      }
      if (place.at("remove").isAbsent()) {
        add(read.apply(place), below);
      } else {
        remove(place, name, below);
      }
    }
  }

  private void add(T item, List<String> below) {
    int at = below.contains(id.apply(item)) ? indexOf(id.apply(item)) : -1;
    if (at < 0) {
      items.add(item);
    } else {
      items.set(at, item);
    }
  }

  private int indexOf(String name) {
    for (int i = 0; i < items.size(); i++) {
      if (id.apply(items.get(i)).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void remove(Place place, String name, List<String> below) {
    place.allow("id", "remove");
    if (!place.at("remove").asText().equals("true")) {
      place.at("remove").mistake("'%s' stands here".formatted(place.at("remove").asText()), "true");
    }
    if (!below.contains(name)) {
      place
          .at("id")
          .mistake("there is no '%s' to remove".formatted(name), Suggestion.of(name, below));
    }
    items.removeIf(item -> id.apply(item).equals(name));
  }
}
