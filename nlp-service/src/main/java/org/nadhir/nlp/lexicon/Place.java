package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a YAML file that can be read with every mistake noted, never thrown. */
final class Place {
  private static final int LONGEST_QUOTE = 60;

  private final String path;
  private final Spot spot;
  private final @Nullable Node node;
  private final Notes notes;

  private Place(String path, Spot spot, @Nullable Node node, Notes notes) {
    this.path = path;
    this.spot = spot;
    this.node = node;
    this.notes = notes;
  }

  /** The top of a file; without a node all in it is absent. */
  static Place top(LexiconFile file, @Nullable Node node, Notes notes) {
    return new Place("", new Spot(file, 1, 1), node, notes);
  }

  Spot spot() {
    return spot;
  }

  void mistake(String what, String allowed) {
    notes.findings().add(spot, path.isEmpty() ? what : path + ": " + what, allowed);
  }

  Place named(String name) {
    String in = path.replaceFirst("^\\w+\\[\\d+]$", "");
    return new Place(in.isEmpty() ? name : in + ": " + name, spot, node, notes);
  }

  /** What stands under a key; where there is none, the place of the mapping that lacks it. */
  Place at(String key) {
    Node child = child(key);
    return new Place(
        path.isEmpty() ? key : path + ": " + key,
        child == null ? spot : YamlFile.spot(spot.file(), child.getStartMark()),
        child,
        notes);
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

  boolean isAbsent() {
    return node == null || isNull(node);
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  boolean isText() {
    return node instanceof ScalarNode scalar && !isNull(scalar);
  }

  /** The text, empty where there is none. */
  String asText() {
    return node instanceof ScalarNode scalar && !isNull(scalar) ? scalar.getValue() : "";
  }

  private String quoted() {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    if (node instanceof MappingNode) {
      return "a mapping";
    }
    String text = asText();
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "…'";
  }

  /** Notes what is no mapping, and keys that have no meaning here. */
  Place allow(String... keys) {
    if (isAbsent()) {
      return this;
    }
    if (!(node instanceof MappingNode mapping)) {
      mistake(quoted() + " stands here", "a mapping with the keys " + String.join(", ", keys));
      return new Place(path, spot, null, notes);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !Set.of(keys).contains(key.getValue())) {
        new Place(path, YamlFile.spot(spot.file(), key.getStartMark()), key, notes)
            .mistake("unknown key '%s'".formatted(key.getValue()), String.join(", ", keys));
      }
    }
    return this;
  }

  @Nullable String text(String key) {
    Place place = at(key);
    if (place.isAbsent()) {
      return null;
    }
    if (!place.isText()) {
      place.mistake(place.quoted() + " stands here", "a text");
      return null;
    }
    return place.asText();
  }

  String required(String key) {
    Place place = at(key);
    if (place.isAbsent() || (place.isText() && place.asText().isBlank())) {
      place.mistake("is missing", "a text");
      return "";
    }
    String text = text(key);
    return text == null ? "" : text;
  }

  int integer(String key, int absent, int least, int most) {
    Place place = at(key);
    if (place.isAbsent()) {
      return absent;
    }
    String text = place.asText();
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      place.mistake(
          place.quoted() + " stands here", "a whole number from %d to %d".formatted(least, most));
      return absent;
    }
    return Integer.parseInt(text);
  }

  double number() {
    try {
      return Double.parseDouble(asText());
    } catch (NumberFormatException e) {
      mistake(quoted() + " stands here", "a number");
      return 0;
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
    String text = text(key);
    return text == null ? absent : at(key).constant(text, type, absent);
  }

  <E extends Enum<E>> E constant(String text, Class<E> type, E absent) {
    Set<String> allowed = new TreeSet<>();
    for (E constant : type.getEnumConstants()) {
      String code = constant.name().toLowerCase(Locale.ROOT);
      if (code.equals(text)) {
        return constant;
      }
      allowed.add(code);
    }
    mistake("unknown '%s'".formatted(text), String.join(", ", allowed));
    return absent;
  }

  /** The items of a list. */
  List<Place> list(String key) {
    return at(key).items();
  }

  /** The items of this list; none where it is absent. */
  List<Place> items() {
    List<Place> items = new ArrayList<>();
    if (isAbsent()) {
      return items;
    }
    if (!(node instanceof SequenceNode list)) {
      mistake(quoted() + " stands here", "a list");
      return items;
    }
    for (Node item : list.getValue()) {
      String name = "%s[%d]".formatted(path, items.size() + 1);
      items.add(new Place(name, YamlFile.spot(spot.file(), item.getStartMark()), item, notes));
    }
    return items;
  }

  Map<String, Place> entries(String key) {
    Place map = at(key);
    Map<String, Place> places = new LinkedHashMap<>();
    if (map.isAbsent()) {
      return places;
    }
    if (!(map.node instanceof MappingNode mapping)) {
      map.mistake(map.quoted() + " stands here", "a mapping");
      return places;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        Spot at = YamlFile.spot(spot.file(), name.getStartMark());
        String of = map.path + ": " + name.getValue();
        places.put(name.getValue(), new Place(of, at, tuple.getValueNode(), notes));
      }
    }
    return places;
  }

  /** The items of a list of texts. */
  List<Place> textItems(String key) {
    return at(key).textItems();
  }

  /** The items of this list of texts. */
  List<Place> textItems() {
    List<Place> texts = new ArrayList<>();
    for (Place item : items()) {
      if (item.isText()) {
        texts.add(item);
      } else {
        item.mistake(item.quoted() + " stands here", "a text");
      }
    }
    return texts;
  }

  List<String> texts(String key) {
    return textItems(key).stream().map(Place::asText).toList();
  }

  List<Pattern> patterns(String key) {
    return at(key).itemsAsPatterns();
  }

  /** The patterns of this list, each noted as used. */
  List<Pattern> itemsAsPatterns() {
    List<Pattern> patterns = new ArrayList<>();
    textItems().forEach(item -> item.addPattern(item.asText(), patterns));
    return patterns;
  }

  /** The patterns of this list, as members of a class. */
  List<Pattern> members() {
    List<Pattern> patterns = new ArrayList<>();
    for (Place item : textItems()) {
      Pattern member = item.pattern(item.asText());
      if (member != null) {
        patterns.add(member);
      }
    }
    return patterns;
  }

  void addPattern(String text, List<Pattern> patterns) {
    Pattern pattern = pattern(text);
    if (pattern != null) {
      notes.use(path, pattern);
      patterns.add(pattern);
    }
  }

  private @Nullable Pattern pattern(String text) {
    try {
      return PatternParser.parse(text, notes.inflects(), spot);
    } catch (PatternException e) {
      mistake(e.what(), e.allowed());
      notes.patternIsUnreadable();
      return null;
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
