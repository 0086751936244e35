package org.nadhir.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;

/**
 * The rules, read from YAML and checked.
 *
 * @param rules the rules in the order of the file
 */
public record RuleBook(List<Rule> rules) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final String[] RULE_FIELDS = {
    "id", "version", "title", "description", "key", "condition", "levels", "for", "keep_firing_for"
  };

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /** The longest window of a rule; what is older than that changes no reading. */
  public Duration longestWindow() {
    return rules.stream()
        .map(r -> r.condition().window())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** The rules of the given file, or those that come with Nadhir where there is none. */
  public static RuleBook load(Optional<Path> file) {
    try (InputStream in =
        file.isPresent()
            ? Files.newInputStream(file.get())
            : Objects.requireNonNull(RuleBook.class.getResourceAsStream("/rules.yaml"))) {
      return read(file.map(Path::toString).orElse("rules.yaml"), in);
    } catch (IOException e) {
      throw new UncheckedIOException("%s: cannot be read".formatted(file), e);
    }
  }

  /**
   * Reads rules from YAML.
   *
   * @param name name of the source, for errors
   * @throws IllegalArgumentException listing every mistake with its place and what is allowed
   */
  public static RuleBook read(String name, InputStream yaml) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new IllegalArgumentException(
          "%s: no YAML: %s".formatted(name, e.getOriginalMessage()), e);
    }
    List<String> mistakes = new ArrayList<>();
    YamlSection top = new YamlSection(root, "file", mistakes);
    List<Rule> rules = top.sections("rules").stream().map(RuleBook::rule).toList();
    top.done("rules");
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        mistakes.add("rule '%s': id stands twice; ids are unique".formatted(rule.id()));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(name + ":\n  " + String.join("\n  ", mistakes));
    }
    return new RuleBook(rules);
  }

  private static Rule rule(YamlSection yaml) {
    String id = yaml.text("id");
    if (!ID.matcher(id).matches()) {
      yaml.mistake("id", "'%s' must be lower-case letters, digits and hyphens".formatted(id));
    }
    if (!yaml.text("key").equals("theatre")) {
      yaml.mistake("key", "'%s' is no key; allowed: theatre".formatted(yaml.text("key")));
    }
    Map<String, String> title = yaml.texts("title");
    for (String language : List.of("en", "ar")) {
      if (!title.containsKey(language)) {
        yaml.mistake("title", language + " is missing");
      }
    }
    Rule rule =
        new Rule(
            id,
            yaml.text("version"),
            title,
            yaml.text("description"),
            KeyType.THEATRE,
            Set.of(),
            ConditionReader.condition(yaml.section("condition")),
            levels(yaml.section("levels")),
            yaml.duration("for", Duration.ZERO),
            yaml.duration("keep_firing_for", Duration.ZERO),
            Set.of(),
            yaml.digest());
    yaml.done(RULE_FIELDS);
    return rule;
  }

  private static List<Level> levels(YamlSection yaml) {
    List<Level> levels = new ArrayList<>();
    for (String name : yaml.fields()) {
      Severity severity;
      try {
        severity = Severity.of(name);
      } catch (IllegalArgumentException e) {
        yaml.mistake(name, String.valueOf(e.getMessage()));
        continue;
      }
      levels.add(level(severity, yaml.section(name)));
    }
    if (levels.isEmpty()) {
      yaml.mistake("watch", "at least one of watch, warning, critical is needed");
    }
    return levels;
  }

  private static Level level(Severity severity, YamlSection yaml) {
    Level level =
        new Level(
            severity,
            yaml.number("raise"),
            yaml.number("clear"),
            yaml.count("stories", 1),
            yaml.count("families", 1),
            false);
    if (level.clear() > level.raise()) {
      yaml.mistake("clear", "%s is above raise %s".formatted(level.clear(), level.raise()));
    }
    if (level.clear() <= 0) {
      yaml.mistake("clear", "%s must be above 0, or the alert never ends".formatted(level.clear()));
    }
    yaml.done("raise", "clear", "stories", "families");
    return level;
  }
}
