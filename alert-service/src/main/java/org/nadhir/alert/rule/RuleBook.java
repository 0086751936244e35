package org.nadhir.alert.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.contracts.KeyType;

/**
 * The rules that are in force.
 *
 * @param rules the rules in the order of their file
 */
public record RuleBook(List<Rule> rules) {
  public RuleBook {
    rules = List.copyOf(rules);
  }

  /** Whether some rule counts by this type of key. */
  public boolean countsBy(KeyType type) {
    return rules.stream().anyMatch(rule -> rule.key() == type);
  }

  /** Whether some rule counts on this key. */
  public boolean counts(KeyType type, String name) {
    return rules.stream().anyMatch(rule -> rule.counts(type, name));
  }

  /** The rules that count on this key, each after those that mute it. */
  public List<Rule> on(KeyType type, String name) {
    List<Rule> left = new ArrayList<>(rules.stream().filter(r -> r.counts(type, name)).toList());
    List<Rule> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Rule next =
          left.stream()
              .filter(rule -> left.stream().noneMatch(o -> rule.inhibitedBy().contains(o.id())))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("rules mute one another: " + left));
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** What tells this rule, with those that mute it, from any other content that they had. */
  public String edition(Rule rule) {
    StringBuilder edition = new StringBuilder(rule.edition());
    rules.stream()
        .filter(other -> rule.inhibitedBy().contains(other.id()))
        .forEach(other -> edition.append('+').append(edition(other)));
    return edition.toString();
  }

  /** The longest window of a rule; what is older than that changes no reading. */
  public Duration longestWindow() {
    return rules.stream()
        .map(r -> r.condition().window())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /**
   * The rules of the given file, or those that come with Nadhir where there is none; any theatre
   * may be named.
   *
   * @throws org.nadhir.alert.rule.read.InvalidRulesException naming every mistake
   */
  public static RuleBook load(Optional<Path> file) {
    return RuleFile.load(file, Optional.empty()).rules();
  }

  /**
   * Reads rules from YAML; any theatre may be named.
   *
   * @param name name of the source, for errors
   * @throws org.nadhir.alert.rule.read.InvalidRulesException naming every mistake
   */
  public static RuleBook read(String name, InputStream yaml) throws IOException {
    return RuleFile.read(name, yaml, Optional.empty()).rules();
  }
}
