package org.nadhir.ingest.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a file of sources that can be read with every mistake noted, never thrown.
 *
 * @param findings where mistakes are noted
 * @param spot where it stands
 * @param owner the outlet that the path begins at; empty for the file
 * @param path the names of the fields that lead there
 * @param node what stands there; absent where there is nothing
 */
record Place(Findings findings, Spot spot, String owner, String path, @Nullable Node node) {
  private static final int LONGEST_QUOTE = 80;

  static Place top(String file, @Nullable Node node, Findings findings) {
    return new Place(findings, new Spot(file, 1, 1), "", "", node);
  }

  /** The same place, of which errors say this name and only the path from here on. */
  Place named(String name) {
    return new Place(findings, spot, name, "", node);
  }

  void mistake(String what, String allowed) {
    String field = owner.isEmpty() || path.isEmpty() ? owner + path : owner + ": " + path;
    findings.add(spot, field, what, allowed);
  }

  /** Notes what is wrong with the value of this place, which the message quotes. */
  void refuse(String allowed) {
    mistake(node == null ? "is missing" : quoted() + " stands here", allowed);
  }

  /** The value as it is written; empty where there is no single one. */
  String written() {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
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

  /** Notes the fields of this mapping that there are not, and those that are missing. */
  void check(Section section) {
    String allowed = String.join(", ", section.fields());
    if (!(node instanceof MappingNode mapping)) {
      refuse("a mapping with the fields " + allowed);
      return;
    }
    fields()
        .forEach(
            (name, field) -> {
              if (!section.fields().contains(name)) {
                new Place(findings, keySpot(mapping, name), owner, path, null)
                    .mistake("unknown field " + quote(name), allowed);
              }
            });
    section.required().stream().map(this::at).filter(Place::isAbsent).forEach(Place::refuseAbsent);
  }

  private Spot keySpot(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(key -> key instanceof ScalarNode scalar && scalar.getValue().equals(name))
        .findFirst()
        .map(key -> Spot.of(spot.file(), key.getStartMark()))
        .orElse(spot);
  }

  private void refuseAbsent() {
    refuse("a value; this field must be there");
  }

  boolean isAbsent() {
    return node == null;
  }

  /** What stands under a key; where there is none, the place of the mapping that lacks it. */
  Place at(String key) {
    Place found = fields().get(key);
    return found != null ? found : new Place(findings, spot, owner, join(key), null);
  }

  private String join(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The fields of this mapping, in the order in which they stand; none where there is none. */
  Map<String, Place> fields() {
    Map<String, Place> fields = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          fields.putIfAbsent(key.getValue(), of(tuple.getValueNode(), join(key.getValue())));
        }
      }
    }
    return fields;
  }

  private Place of(Node child, String where) {
    return new Place(findings, Spot.of(spot.file(), child.getStartMark()), owner, where, child);
  }

  /** The items of this list; none if it is absent, or no list, which is noted. */
  List<Place> items(String allowed) {
    List<Place> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      list.getValue()
          .forEach(item -> items.add(of(item, "%s[%d]".formatted(path, items.size() + 1))));
    } else if (node != null) {
      refuse("a list: " + allowed);
    }
    return items;
  }

  /** The value of this place; empty if it is absent, or none of this form, which is noted. */
  <T> Optional<T> value(Form<T> form) {
    if (node == null) {
      return Optional.empty();
    }
    Optional<T> value =
        node instanceof ScalarNode ? form.reader().apply(written()) : Optional.empty();
    if (value.isEmpty()) {
      refuse(form.words());
    }
    return value;
  }

  /** The values of this list, in their order. */
  <T> List<T> values(Form<T> form) {
    return items(form.words()).stream().flatMap(item -> item.value(form).stream()).toList();
  }
}
