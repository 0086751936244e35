package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a file of rules that can be read with every mistake noted, never thrown.
 *
 * @param where where it stands
 * @param node what stands there; absent where there is nothing
 * @param section which fields it has, once it is taken as a mapping
 */
record Place(Where where, @Nullable Node node, @Nullable Section section) {
  private static final int LONGEST_QUOTE = 60;

  /** The top of a file. */
  static Place top(String file, @Nullable Node node, Findings findings) {
    return new Place(Where.top(file, findings), node, null);
  }

  /** The same place, of which errors say this name and only the path from here on. */
  Place named(String name) {
    return new Place(where.named(name), node, section);
  }

  void mistake(String what, String allowed) {
    where.mistake(what, allowed);
  }

  /** Notes what is wrong with the value of this place, which the message quotes. */
  void refuse(String allowed) {
    mistake(node == null ? "is missing" : quoted() + " stands here", allowed);
  }

  /** How many mistakes have been noted so far, in the whole file. */
  int mistakes() {
    return where.findings().count();
  }

  boolean has(String key) {
    return child(key) != null;
  }

  /** The value as it is written; empty where there is no single one. */
  String written() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private String quoted() {
    if (node instanceof SequenceNode list) {
      return list.getValue().isEmpty() ? "an empty list" : "a list";
    }
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    return written().isEmpty() ? "nothing" : quote(written());
  }

  /** A text in quotes, cut short if it is very long. */
  static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "…'";
  }

  /**
   * This place as a mapping, with unknown fields noted; where it is none, that is noted, and
   * everything in it is absent without another word.
   */
  Place as(Section fields) {
    String allowed = String.join(", ", fields.fields());
    if (!(node instanceof MappingNode)) {
      refuse("a mapping with the fields " + allowed);
      return new Place(where.unheard(), null, fields);
    }
    for (ScalarNode key : keys()) {
      if (!fields.fields().contains(key.getValue())) {
        where.of(key).mistake("unknown field " + quote(key.getValue()), allowed);
      }
    }
    return new Place(where, node, fields);
  }

  private List<ScalarNode> keys() {
    List<ScalarNode> keys = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** What stands under a key; where there is none, the place of the mapping that lacks it. */
  Place at(String key) {
    Node child = child(key);
    Where there = where.field(key);
    return new Place(child == null ? there : there.of(child), child, null);
  }

  private @Nullable Node child(String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          return tuple.getValueNode();
        }
      }
    }
    return null;
  }

  /** The fields of this mapping, in the order in which they stand; none where there is none. */
  Map<String, Place> fields() {
    Map<String, Place> fields = new LinkedHashMap<>();
    keys().forEach(key -> fields.putIfAbsent(key.getValue(), at(key.getValue())));
    return fields;
  }

  /** The items of this list, at least one. */
  List<Place> items(String allowed) {
    List<Place> items = new ArrayList<>();
    if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
      refuse("a list of at least one: " + allowed);
      return items;
    }
    for (Node item : list.getValue()) {
      items.add(new Place(where.item(items.size() + 1).of(item), item, null));
    }
    return items;
  }

  /** The value of this place, empty if it is none of this form, which is noted. */
  <T> Optional<T> value(Form<T> form) {
    Optional<T> value =
        node instanceof ScalarNode scalar ? form.reader().apply(scalar) : Optional.empty();
    if (value.isEmpty()) {
      refuse(form.words());
    }
    return value;
  }

  /** The value of a field that must be there. */
  <T> T required(String key, Form<T> form, T standIn) {
    know(key, true);
    return at(key).value(form).orElse(standIn);
  }

  /** The value of a field that may be absent. */
  <T> T optional(String key, Form<T> form, T absent) {
    know(key, false);
    return has(key) ? at(key).value(form).orElse(absent) : absent;
  }

  /** The value of a field, if it is there. */
  <T> @Nullable T optional(String key, Form<T> form) {
    know(key, false);
    return has(key) ? at(key).value(form).orElse(null) : null;
  }

  /** The values of a list that may be absent, in their order, each once. */
  <T> Set<T> set(String key, Form<T> form) {
    know(key, false);
    Set<T> values = new LinkedHashSet<>();
    if (has(key)) {
      for (Place item : at(key).items(form.words())) {
        Optional<T> value = item.value(form);
        if (value.isPresent() && !values.add(value.get())) {
          item.mistake(quote(item.written()) + " stands twice", "each value once");
        }
      }
    }
    return values;
  }

  /** Holds what is read here to what {@link Section} says. */
  private void know(String key, boolean required) {
    if (section != null && (!section.fields().contains(key) || section.requires(key) != required)) {
      throw new IllegalStateException("%s does not say so of %s".formatted(section, key));
    }
  }
}
