package org.nadhir.alert.deliver.receiver;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read field by field. Every mistake is noted with file, line and
 * field, and reading goes on with a stand-in, so that all mistakes are found at once.
 */
final class Section {
  private final Node node;
  private final String path;
  private final Mistakes mistakes;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Set<String> unread = new LinkedHashSet<>();

  Section(Node node, String path, Mistakes mistakes) {
    this.node = node;
    this.path = path;
    this.mistakes = mistakes;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      mistakes.add(node, path, "must be a mapping of fields to values");
    }
  }

  private void add(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    if (fields.put(name, tuple.getValueNode()) != null) {
      mistakes.add(tuple.getKeyNode(), at(name), "stands twice; a field stands once");
    }
    unread.add(name);
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  void mistake(String field, String what) {
    mistakes.add(fields.getOrDefault(field, node), at(field), what);
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Set<String> names() {
    return new LinkedHashSet<>(fields.keySet());
  }

  private @Nullable Node take(String field) {
    unread.remove(field);
    return fields.get(field);
  }

  /** Notes every field that is not among those allowed. */
  void done(List<String> allowed) {
    for (String field : new HashSet<>(unread)) {
      if (!allowed.contains(field)) {
        String what = "is unknown here; allowed: " + String.join(", ", allowed);
        mistakes.add(fields.getOrDefault(field, node), at(field), what);
      }
    }
  }

  boolean isSection(String field) {
    return fields.get(field) instanceof MappingNode;
  }

  /** What stands there, in a form that changes when anything in it does. */
  String content() {
    return content(node);
  }

  private static String content(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(tuple -> content(tuple.getKeyNode()) + ":" + content(tuple.getValueNode()))
          .toList()
          .toString();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(Section::content).toList().toString();
    }
    return node instanceof ScalarNode scalar ? '"' + scalar.getValue() + '"' : "";
  }

  Section section(String field) {
    Node value = take(field);
    return new Section(value == null ? node : value, at(field), mistakes);
  }

  List<Section> sections(String field) {
    List<Section> sections = new ArrayList<>();
    if (take(field) instanceof SequenceNode list && !list.getValue().isEmpty()) {
      for (Node item : list.getValue()) {
        sections.add(new Section(item, "%s[%d]".formatted(at(field), sections.size()), mistakes));
      }
    } else {
      mistake(field, "must be a list with at least one entry");
    }
    return sections;
  }

  String text(String field) {
    if (take(field) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    mistake(field, "is missing; a text is needed");
    return "";
  }

  /** What the reader makes of the text; a mistake that it finds is noted. */
  <T> T of(String field, Function<String, T> reader, T otherwise) {
    return has(field) ? checked(field, text(field), reader, otherwise) : otherwise;
  }

  /** What the reader makes of each entry of a list; an absent list is empty. */
  <T> List<T> listOf(String field, Function<String, T> reader) {
    List<T> values = new ArrayList<>();
    if (!has(field)) {
      return values;
    }
    if (!(take(field) instanceof SequenceNode list)) {
      mistake(field, "must be a list");
      return values;
    }
    for (Node item : list.getValue()) {
      String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
      @Nullable T value = checked(field, text, reader, null);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private <T extends @Nullable Object> T checked(
      String field, String text, Function<String, ? extends T> reader, T otherwise) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      mistake(field, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  boolean flag(String field, boolean otherwise) {
    return of(field, Section::flag, otherwise);
  }

  private static boolean flag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.parseBoolean(text);
    }
    throw new IllegalArgumentException("'%s'; allowed: true, false".formatted(text));
  }

  /** A duration within bounds. */
  Duration duration(String field, Duration otherwise, Duration least, Duration most) {
    Duration value = of(field, DurationText::read, otherwise);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      mistake(
          field,
          "'%s'; allowed: %s to %s"
              .formatted(text(field), DurationText.write(least), DurationText.write(most)));
      return otherwise;
    }
    return value;
  }

  /** A text that stands there, in an environment variable or in a file; empty after a mistake. */
  String value(String field, Sources sources) {
    Node value = take(field);
    return value instanceof MappingNode
        ? new Section(value, at(field), mistakes).reference(sources)
        : text(field);
  }

  /** Texts as {@link #value}, of a single one or of a list. */
  List<String> values(String field, Sources sources) {
    if (!(take(field) instanceof SequenceNode list)) {
      return List.of(value(field, sources));
    }
    List<String> values = new ArrayList<>();
    for (Node item : list.getValue()) {
      String where = "%s[%d]".formatted(at(field), values.size());
      values.add(
          item instanceof ScalarNode scalar
              ? scalar.getValue()
              : new Section(item, where, mistakes).reference(sources));
    }
    return values;
  }

  private String reference(Sources sources) {
    String value = "";
    if (has("env")) {
      String found = sources.variable(text("env"));
      value = found == null ? "" : found.strip();
      if (value.isEmpty()) {
        mistake("env", "environment variable '%s' is not set".formatted(text("env")));
      }
    } else if (has("file")) {
      value = file("file", sources);
    } else {
      mistake("env", "is missing; a text, {env: NAME} or {file: PATH} is needed");
    }
    done(List.of("env", "file"));
    return value;
  }

  /** Content of the file that the field names; empty after a mistake. */
  String file(String field, Sources sources) {
    try {
      return sources.file(text(field));
    } catch (IOException e) {
      mistake(field, "file '%s' cannot be read".formatted(text(field)));
      return "";
    }
  }
}
