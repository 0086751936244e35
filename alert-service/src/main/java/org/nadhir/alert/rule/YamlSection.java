package org.nadhir.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read field by field; every mistake is noted with its place, and
 * reading goes on with a stand-in, so that all mistakes are found at once.
 */
final class YamlSection {
  private static final Pattern DURATION = Pattern.compile("(\\d+)([smhd])");

  private final JsonNode node;
  private final String where;
  private final List<String> mistakes;
  private final Set<String> read = new TreeSet<>();

  YamlSection(@Nullable JsonNode node, String where, List<String> mistakes) {
    this.node =
        node != null && node.isObject()
            ? node
            : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    this.where = where;
    this.mistakes = mistakes;
    if (node == null || !node.isObject()) {
      mistakes.add(where + ": must be a mapping");
    }
  }

  void mistake(String field, String what) {
    mistakes.add("%s.%s: %s".formatted(where, field, what));
  }

  /** Hash of the content, the same on every machine; the order of fields counts. */
  String digest() {
    return Integer.toHexString(node.toString().hashCode());
  }

  boolean has(String field) {
    return node.has(field);
  }

  Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  YamlSection section(String field) {
    return new YamlSection(take(field), where + "." + field, mistakes);
  }

  List<YamlSection> sections(String field) {
    JsonNode list = take(field);
    List<YamlSection> sections = new ArrayList<>();
    if (list == null || !list.isArray() || list.isEmpty()) {
      mistake(field, "must be a list with at least one entry");
      return sections;
    }
    for (int i = 0; i < list.size(); i++) {
      sections.add(new YamlSection(list.get(i), "%s.%s[%d]".formatted(where, field, i), mistakes));
    }
    return sections;
  }

  String text(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isValueNode() || value.asText().isBlank()) {
      mistake(field, "is missing; a text is needed");
      return "?";
    }
    return value.asText();
  }

  String text(String field, String otherwise) {
    return has(field) ? text(field) : otherwise;
  }

  double number(String field) {
    JsonNode value = take(field);
    if (value == null || !value.isNumber()) {
      mistake(field, "%s is no number".formatted(shown(value)));
      return 1;
    }
    return value.asDouble();
  }

  int count(String field, int otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    JsonNode value = take(field);
    if (value == null || !value.isInt() || value.asInt() < 0) {
      mistake(field, "%s is no whole number from 0 on".formatted(shown(value)));
      return otherwise;
    }
    return value.asInt();
  }

  Duration duration(String field) {
    String text = text(field);
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      mistake(
          field,
          "'%s' is no duration; allowed: a whole number with s, m, h or d, such as 7d"
              .formatted(text));
      return Duration.ofDays(1);
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  Duration duration(String field, Duration otherwise) {
    return has(field) ? duration(field) : otherwise;
  }

  <T> T of(String field, Function<String, T> reader, T otherwise) {
    try {
      return reader.apply(text(field));
    } catch (IllegalArgumentException e) {
      mistake(field, String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  <T> Set<T> setOf(String field, Function<String, T> reader) {
    Set<T> values = new LinkedHashSet<>();
    JsonNode list = take(field);
    if (list == null) {
      return values;
    }
    if (!list.isArray()) {
      mistake(field, "must be a list");
    }
    for (JsonNode item : list) {
      try {
        values.add(reader.apply(item.asText()));
      } catch (IllegalArgumentException e) {
        mistake(field, String.valueOf(e.getMessage()));
      }
    }
    return values;
  }

  Map<String, String> texts(String field) {
    YamlSection section = section(field);
    Map<String, String> texts = new LinkedHashMap<>();
    section.fields().forEach(key -> texts.put(key, section.text(key)));
    return texts;
  }

  /** Notes every field that nobody has asked for. */
  void done(String... allowed) {
    for (String field : fields()) {
      if (!read.contains(field) && !List.of(allowed).contains(field)) {
        mistakes.add(
            "%s: unknown field '%s'; allowed: %s"
                .formatted(where, field, String.join(", ", allowed)));
      }
    }
  }

  private @Nullable JsonNode take(String field) {
    read.add(field);
    return node.get(field);
  }

  private static String shown(@Nullable JsonNode value) {
    return value == null ? "nothing" : "'" + value.asText().toLowerCase(Locale.ROOT) + "'";
  }
}
