package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/** Reads the conditions of rules from YAML, noting every mistake. */
final class ConditionReader {
  private static final String AT_LEAST = "at_least";
  private static final String KINDS =
      "score, count, match, ladder, spike, first, reversal, all, any, not";

  private ConditionReader() {}

  /** The one condition of a section. */
  static Condition condition(YamlSection yaml) {
    List<String> kinds = yaml.fields().stream().filter(field -> !field.equals(AT_LEAST)).toList();
    if (kinds.size() != 1) {
      yaml.mistake("*", "exactly one of %s is needed, found %s".formatted(KINDS, kinds));
    }
    String kind = kinds.isEmpty() ? "score" : kinds.get(0);
    return switch (kind) {
      case "all" -> combination(Combination.Kind.ALL, yaml.sections(kind));
      case "any" -> combination(Combination.Kind.ANY, yaml.sections(kind));
      case "not" -> combination(Combination.Kind.NOT, List.of(yaml.section(kind)));
      default -> simple(kind, yaml);
    };
  }

  private static Condition simple(String kind, YamlSection yaml) {
    YamlSection inner = yaml.section(kind);
    return switch (kind) {
      case "score" -> score(inner);
      case "count" -> count(inner);
      case "match" -> match(inner);
      case "ladder" -> ladder(inner);
      case "spike" -> spike(inner);
      case "first" -> first(inner);
      case "reversal" -> reversal(inner);
      default -> {
        yaml.mistake(kind, "is no condition; allowed: " + KINDS);
        yield new Condition.Score(Duration.ofDays(1), filter(inner), Weights.DEFAULT, 1);
      }
    };
  }

  private static Condition combination(Combination.Kind kind, List<YamlSection> parts) {
    List<Combination.Part> read = new ArrayList<>();
    for (YamlSection part : parts) {
      double atLeast = part.number(AT_LEAST);
      if (atLeast <= 0) {
        part.mistake(AT_LEAST, "%s must be above 0".formatted(atLeast));
      }
      read.add(new Combination.Part(condition(part), Math.max(atLeast, Double.MIN_NORMAL)));
    }
    return new Combination(kind, read);
  }

  private static Condition spike(YamlSection yaml) {
    Duration window = yaml.duration("window");
    Condition condition =
        new Spike(
            window,
            yaml.duration("baseline"),
            yaml.duration("min_history", window),
            yaml.count("min_stories", 3),
            filter(yaml),
            Weights.DEFAULT);
    yaml.done(withFilter("window", "baseline", "min_history", "min_stories"));
    return condition;
  }

  private static Condition first(YamlSection yaml) {
    Condition condition =
        new First(
            yaml.duration("window"),
            yaml.duration("quiet"),
            yaml.duration("min_history", Duration.ZERO),
            filter(yaml),
            Weights.DEFAULT);
    yaml.done(withFilter("window", "quiet", "min_history"));
    return condition;
  }

  private static Condition reversal(YamlSection yaml) {
    Condition condition =
        new Reversal(
            yaml.duration("window"),
            yaml.duration("before"),
            yaml.number("at_least_before"),
            yaml.of("towards", ConditionReader::direction, Reversal.Direction.EASING),
            filter(yaml),
            Weights.DEFAULT);
    yaml.done(withFilter("window", "before", "at_least_before", "towards"));
    return condition;
  }

  private static Reversal.Direction direction(String code) {
    for (Reversal.Direction direction : Reversal.Direction.values()) {
      if (direction.name().toLowerCase(Locale.ROOT).equals(code)) {
        return direction;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no direction; allowed: easing, escalation".formatted(code));
  }

  private static String[] withFilter(String... fields) {
    return Stream.concat(Arrays.stream(fields), Stream.of("types", "modes", "statuses"))
        .toArray(String[]::new);
  }

  private static Condition score(YamlSection yaml) {
    Condition condition =
        new Condition.Score(
            yaml.duration("window"), filter(yaml), Weights.DEFAULT, yaml.number("story_cap"));
    yaml.done("window", "types", "modes", "statuses", "story_cap");
    return condition;
  }

  private static Condition count(YamlSection yaml) {
    Condition condition =
        new Condition.Count(
            yaml.duration("window"),
            filter(yaml),
            Weights.DEFAULT,
            yaml.of("of", ConditionReader::unit, Condition.Count.Unit.STORIES));
    yaml.done("window", "types", "modes", "statuses", "of");
    return condition;
  }

  private static Condition match(YamlSection yaml) {
    Condition condition =
        new Condition.Match(yaml.duration("window"), filter(yaml), Weights.DEFAULT);
    yaml.done("window", "types", "modes", "statuses");
    return condition;
  }

  private static Condition ladder(YamlSection yaml) {
    Duration window = yaml.duration("window");
    List<SignalFilter> steps =
        yaml.sections("steps").stream()
            .map(
                step -> {
                  SignalFilter filter = filter(step);
                  step.done("types", "modes", "statuses");
                  return filter;
                })
            .toList();
    yaml.done("window", "steps");
    return new Condition.Ladder(window, steps, Weights.DEFAULT);
  }

  private static SignalFilter filter(YamlSection yaml) {
    return new SignalFilter(
        yaml.setOf("types", SignalType::of),
        yaml.setOf("modes", mode -> mode),
        yaml.setOf("statuses", Status::of),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static Condition.Count.Unit unit(String code) {
    for (Condition.Count.Unit unit : Condition.Count.Unit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(code)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(
        "'%s' cannot be counted; allowed: stories, families, signals".formatted(code));
  }
}
