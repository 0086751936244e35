package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;

/**
 * A condition over signals in a window of event time, and the levels from which on it is an alert.
 *
 * @param id stable identifier
 * @param version version that alerts name
 * @param title name by language code; {@code en} and {@code ar} are always there
 * @param description what it is for
 * @param key what it counts by
 * @param only the keys that it is limited to, or none for all
 * @param condition what is measured
 * @param levels from which value on it is of which severity, least severe first
 * @param raiseAfter how long a value must stay up before the alert fires ({@code for})
 * @param keepFiringFor how long a value must stay down before the alert is resolved
 * @param inhibitedBy ids of the rules on the same key that mute it while they fire
 * @param digest hash of the rule's content, so that a change is seen even if the version stayed
 */
public record Rule(
    String id,
    String version,
    Map<String, String> title,
    String description,
    KeyType key,
    Set<String> only,
    Condition condition,
    List<Level> levels,
    Duration raiseAfter,
    Duration keepFiringFor,
    Set<String> inhibitedBy,
    String digest) {

  public Rule {
    title = Map.copyOf(title);
    only = Set.copyOf(only);
    inhibitedBy = Set.copyOf(inhibitedBy);
    levels = levels.stream().sorted(Comparator.comparing(Level::severity)).toList();
  }

  /** Whether it looks at this key. */
  public boolean counts(KeyType type, String name) {
    return key == type && (only.isEmpty() || only.contains(name));
  }

  /** What tells this rule from any other content that it had: version and digest. */
  public String edition() {
    return version + "." + digest;
  }

  /** Whether it can begin by the mere passing of time, as silence does; all others need news. */
  public boolean risesBySilence() {
    return condition instanceof Silence;
  }

  /** The highest severity that begins with this reading. */
  public Optional<Severity> raisedBy(Reading reading) {
    return highest(levels.stream().filter(l -> l.raisedBy(reading)).toList());
  }

  /** The highest severity up to {@code now} that goes on with this reading. */
  public Optional<Severity> heldBy(Reading reading, Severity now) {
    return highest(
        levels.stream()
            .filter(l -> l.severity().compareTo(now) <= 0)
            .filter(l -> l.heldBy(reading))
            .toList());
  }

  /**
   * Whether a severity up to {@code now} would go on with this reading had nobody denied anything.
   */
  public boolean heldUndenied(Reading reading, Severity now) {
    return levels.stream()
        .anyMatch(l -> l.severity().compareTo(now) <= 0 && l.heldUndenied(reading));
  }

  /** The level of this severity. */
  public Level level(Severity severity) {
    return levels.stream()
        .filter(l -> l.severity() == severity)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no level " + severity.code()));
  }

  private static Optional<Severity> highest(List<Level> levels) {
    return levels.stream().map(Level::severity).max(Comparator.naturalOrder());
  }
}
