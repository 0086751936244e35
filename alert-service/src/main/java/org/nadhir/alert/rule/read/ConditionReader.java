package org.nadhir.alert.rule.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.First;
import org.nadhir.alert.rule.Ladder;
import org.nadhir.alert.rule.Reversal;
import org.nadhir.alert.rule.SignalFilter;
import org.nadhir.alert.rule.Silence;
import org.nadhir.alert.rule.Spike;
import org.nadhir.alert.rule.Weights;

/** Reads the conditions of rules, noting every mistake. */
final class ConditionReader {
  private static final Form<Double> ABOVE_ZERO = Form.number("a number above 0", n -> n > 0);
  private static final Duration SOME = Duration.ofDays(1);

  private ConditionReader() {}

  /** The one condition of a mapping. */
  static Condition condition(Place yaml) {
    return oneOf(yaml.as(Section.CONDITION));
  }

  private static Condition oneOf(Place yaml) {
    List<String> kinds = yaml.fields().keySet().stream().filter(Section.kinds()::contains).toList();
    if (kinds.size() != 1) {
      String found = kinds.isEmpty() ? "none" : String.join(", ", kinds);
      yaml.mistake(
          "exactly one condition is needed, found " + found, String.join(", ", Section.kinds()));
      return new Condition.Match(SOME, SignalFilter.ALL, Weights.DEFAULT);
    }
    String kind = kinds.get(0);
    return switch (kind) {
      case "all", "any", "not" -> combination(kind, yaml.at(kind));
      default -> matching(kind, yaml.at(kind).as(Section.ofKind(kind)));
    };
  }

  private static Condition matching(String kind, Place yaml) {
    int mistakes = yaml.mistakes();
    Condition condition = simple(kind, yaml);
    if (yaml.mistakes() == mistakes && Reach.of(condition) == 0) {
      yaml.mistake(
          "can never match: of the signals that it lets through none counts by its status",
          "types, modes, statuses and weights by which some signal counts");
    }
    return condition;
  }

  private static Condition combination(String name, Place yaml) {
    Combination.Kind kind = Combination.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    List<Place> places =
        kind == Combination.Kind.NOT ? List.of(yaml) : yaml.items("a condition with at_least");
    List<Combination.Part> parts = new ArrayList<>();
    for (Place place : places) {
      Place part = place.as(Section.PART);
      double atLeast = part.required("at_least", ABOVE_ZERO, 1.0);
      parts.add(new Combination.Part(oneOf(part), atLeast));
    }
    return new Combination(kind, parts);
  }

  private static Condition simple(String kind, Place yaml) {
    return switch (kind) {
      case "score" -> score(yaml);
      case "count" -> count(yaml);
      case "match" ->
          new Condition.Match(window(yaml), FilterReader.filter(yaml), WeightReader.weights(yaml));
      case "ladder" -> ladder(yaml);
      case "spike" -> spike(yaml);
      case "first" -> first(yaml);
      case "reversal" -> reversal(yaml);
      default -> silence(yaml);
    };
  }

  private static Duration window(Place yaml) {
    return yaml.required("window", Form.LONG, SOME);
  }

  private static Condition score(Place yaml) {
    if (yaml.has("window") == yaml.has("half_life")) {
      yaml.mistake(
          "has %s of window and half_life".formatted(yaml.has("window") ? "both" : "neither"),
          "exactly one of the two");
    }
    Duration window = yaml.optional("window", Form.LONG, SOME);
    Duration halfLife = yaml.optional("half_life", Form.LONG, SOME);
    double cap = yaml.required("story_cap", ABOVE_ZERO, 1.0);
    SignalFilter filter = FilterReader.filter(yaml);
    Weights weights = WeightReader.weights(yaml);
    return yaml.has("half_life")
        ? new Condition.Decayed(halfLife, filter, weights, cap)
        : new Condition.Score(window, filter, weights, cap);
  }

  private static Condition count(Place yaml) {
    return new Condition.Count(
        window(yaml),
        FilterReader.filter(yaml),
        WeightReader.weights(yaml),
        yaml.optional("of", Form.choice(Condition.Count.Unit.class), Condition.Count.Unit.STORIES));
  }

  private static Condition ladder(Place yaml) {
    List<SignalFilter> steps = new ArrayList<>();
    List<Place> places = yaml.at("steps").items("a filter for each step");
    places.forEach(place -> steps.add(FilterReader.filter(place.as(Section.FILTER))));
    if (places.size() == 1) {
      yaml.at("steps").mistake("has one step", "at least two, in the order in which they come");
    }
    return new Ladder(window(yaml), steps, WeightReader.weights(yaml));
  }

  private static Condition spike(Place yaml) {
    Duration window = window(yaml);
    return new Spike(
        window,
        yaml.required("baseline", Form.LONG, SOME),
        yaml.optional("min_history", Form.DURATION_OR_ZERO, window),
        yaml.optional("min_stories", Form.count(1), 3),
        FilterReader.filter(yaml),
        WeightReader.weights(yaml));
  }

  private static Condition first(Place yaml) {
    return new First(
        window(yaml),
        yaml.required("quiet", Form.LONG, SOME),
        yaml.optional("min_history", Form.DURATION_OR_ZERO, Duration.ZERO),
        FilterReader.filter(yaml),
        WeightReader.weights(yaml));
  }

  private static Condition reversal(Place yaml) {
    return new Reversal(
        window(yaml),
        yaml.required("before", Form.LONG, SOME),
        yaml.required("at_least_before", ABOVE_ZERO, 1.0),
        yaml.required("towards", Form.choice(Reversal.Direction.class), Reversal.Direction.EASING),
        FilterReader.filter(yaml),
        WeightReader.weights(yaml));
  }

  private static Condition silence(Place yaml) {
    Duration window = window(yaml);
    return new Silence(
        window,
        yaml.required("baseline", Form.LONG, SOME),
        yaml.optional("min_history", Form.DURATION_OR_ZERO, window),
        FilterReader.filter(yaml));
  }
}
