package org.nadhir.nlp.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A place in a YAML file that can be read with every mistake noted, never thrown. */
final class Place {
  private final String where;
  private final @Nullable JsonNode node;
  private final List<String> mistakes;
  private final boolean inflects;

  Place(String where, @Nullable JsonNode node, List<String> mistakes, boolean inflects) {
    this.where = where;
    this.node = node;
    this.mistakes = mistakes;
    this.inflects = inflects;
  }

  void mistake(String what) {
    mistakes.add(where + ": " + what);
  }

  Place named(String name) {
    return new Place(where + ": " + name, node, mistakes, inflects);
  }

  boolean isText() {
    return node != null && node.isTextual();
  }

  Place at(String key) {
    JsonNode child = node == null ? null : node.get(key);
    return new Place(where + ": " + key, child, mistakes, inflects);
  }

  boolean isAbsent() {
    return node == null || node.isNull();
  }

  /** Notes what is no mapping, and keys that have no meaning here. */
  Place allow(String... keys) {
    if (isAbsent()) {
      return this;
    }
    if (node == null || !node.isObject()) {
      mistake("must be a mapping with the keys %s".formatted(List.of(keys)));
      return new Place(where, null, mistakes, inflects);
    }
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!Set.of(keys).contains(key)) {
                mistake("unknown key '%s'; allowed: %s".formatted(key, String.join(", ", keys)));
              }
            });
    return this;
  }

  @Nullable String text(String key) {
    JsonNode child = node == null ? null : node.get(key);
    if (child == null || child.isNull()) {
      return null;
    }
    if (!child.isValueNode()) {
      at(key).mistake("must be a text");
      return null;
    }
    return child.asText();
  }

  String required(String key) {
    String text = text(key);
    if (text == null || text.isBlank()) {
      at(key).mistake("is missing");
      return "";
    }
    return text;
  }

  String asText() {
    return node == null ? "" : node.asText();
  }

  int integer(String key, int absent, int least, int most) {
    JsonNode child = node == null ? null : node.get(key);
    if (child == null) {
      return absent;
    }
    if (!child.isInt() || child.intValue() < least || child.intValue() > most) {
      at(key).mistake("'%s' must be a number from %d to %d".formatted(child, least, most));
      return absent;
    }
    return child.intValue();
  }

  double number() {
    if (node == null || !node.isNumber()) {
      mistake("'%s' must be a number".formatted(node));
      return 0;
    }
    return node.doubleValue();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
    String text = text(key);
    return text == null ? absent : at(key).constant(text, type, absent);
  }

  <E extends Enum<E>> E constant(String text, Class<E> type, E absent) {
    Set<String> allowed = new TreeSet<>();
    for (E constant : type.getEnumConstants()) {
      String code = constant.name().toLowerCase(java.util.Locale.ROOT);
      if (code.equals(text)) {
        return constant;
      }
      allowed.add(code);
    }
    mistake("unknown '%s'; allowed: %s".formatted(text, String.join(", ", allowed)));
    return absent;
  }

  List<Place> list(String key) {
    Place list = at(key);
    List<Place> items = new ArrayList<>();
    if (list.node == null || list.node.isNull()) {
      return items;
    }
    if (!list.node.isArray()) {
      list.mistake("must be a list");
      return items;
    }
    for (int i = 0; i < list.node.size(); i++) {
      items.add(
          new Place("%s[%d]".formatted(list.where, i + 1), list.node.get(i), mistakes, inflects));
    }
    return items;
  }

  Map<String, Place> entries(String key) {
    Place map = at(key);
    Map<String, Place> places = new LinkedHashMap<>();
    if (map.node == null || map.node.isNull()) {
      return places;
    }
    if (!map.node.isObject()) {
      map.mistake("must be a mapping");
      return places;
    }
    map.node.fieldNames().forEachRemaining(name -> places.put(name, map.at(name)));
    return places;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Place item : list(key)) {
      if (item.node == null || !item.node.isValueNode() || item.node.isNull()) {
        item.mistake("must be a text");
      } else {
        texts.add(item.node.asText());
      }
    }
    return texts;
  }

  List<Pattern> patterns(String key) {
    List<Pattern> patterns = new ArrayList<>();
    for (String text : texts(key)) {
      at(key).addPattern(text, patterns);
    }
    return patterns;
  }

  List<Pattern> itemsAsPatterns() {
    List<Pattern> patterns = new ArrayList<>();
    if (node == null || !node.isArray()) {
      mistake("must be a list");
      return patterns;
    }
    node.forEach(item -> addPattern(item.asText(), patterns));
    return patterns;
  }

  void addPattern(String text, List<Pattern> patterns) {
    try {
      patterns.add(PatternParser.parse(text, inflects));
    } catch (IllegalArgumentException e) {
      mistake(String.valueOf(e.getMessage()));
    }
  }

  Map<Scope, List<Pattern>> contexts(String key) {
    Map<Scope, List<Pattern>> contexts = new LinkedHashMap<>();
    entries(key)
        .forEach(
            (name, place) ->
                contexts.put(
                    place.constant(name, Scope.class, Scope.CLAUSE), place.itemsAsPatterns()));
    return contexts;
  }
}
