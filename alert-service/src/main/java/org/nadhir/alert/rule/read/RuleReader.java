package org.nadhir.alert.rule.read;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.Silence;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Theatres;

/** Reads one rule with its tests. */
final class RuleReader {
  private final Optional<Theatres> theatres;

  /** Reads rules on these theatres; where there are none, on any. */
  RuleReader(Optional<Theatres> theatres) {
    this.theatres = theatres;
  }

  /**
   * A rule as it was read.
   *
   * @param place where it stands
   */
  record Read(Rule rule, Place place, List<RuleTest> tests) {}

  Read read(Place item) {
    String id = item.at("id").written();
    Place yaml = (id.isBlank() ? item : item.named("rule " + Place.quote(id))).as(Section.RULE);
    KeyType key = yaml.required("key", Form.choice(KeyType.class), KeyType.THEATRE);
    int before = yaml.mistakes();
    Condition condition = ConditionReader.condition(yaml.at("condition"));
    boolean whole = yaml.mistakes() == before;
    List<Level> levels = LevelReader.levels(yaml.at("levels"), isCorroborated(condition));
    if (whole) {
      checkReach(condition, levels, yaml.at("levels"));
    }
    Rule rule =
        new Rule(
            yaml.required("id", Form.ID, "?"),
            yaml.required("version", Form.VERSION, "?"),
            title(yaml.at("title")),
            yaml.required("description", Form.TEXT, "?"),
            key,
            yaml.set("only", KeyForm.of(key, theatres)),
            condition,
            levels,
            yaml.optional("for", Form.DURATION_OR_ZERO, Duration.ZERO),
            yaml.optional("keep_firing_for", Form.DURATION_OR_ZERO, Duration.ZERO),
            yaml.set("inhibited_by", Form.ID),
            RuleDigest.of(yaml));
    return new Read(rule, yaml, new TestReader(rule, theatres).tests(yaml));
  }

  private static Map<String, String> title(Place yaml) {
    Map<String, String> title = new LinkedHashMap<>();
    yaml.fields()
        .forEach(
            (language, place) -> {
              if (language.matches("[a-z]{2}")) {
                place.value(Form.TEXT).ifPresent(text -> title.put(language, text));
              } else {
                place.mistake("'%s' is no language".formatted(language), Form.LANGUAGE.words());
              }
            });
    for (String language : List.of("en", "ar")) {
      if (!yaml.has(language)) {
        yaml.at(language).refuse(Form.TEXT.words());
      }
    }
    return title;
  }

  /** Whether there are stories behind the condition's value. */
  private static boolean isCorroborated(Condition condition) {
    if (condition instanceof Combination combination) {
      return combination.kind() != Combination.Kind.NOT
          && combination.parts().stream().anyMatch(part -> isCorroborated(part.condition()));
    }
    return !(condition instanceof Silence);
  }

  private static void checkReach(Condition condition, List<Level> levels, Place yaml) {
    double reach = Reach.of(condition);
    for (Level level : levels) {
      if (level.raise() > reach && level.raise() < Double.MAX_VALUE) {
        yaml.at(level.severity().code())
            .at("raise")
            .mistake(
                "%s can never be reached".formatted(LevelReader.text(level.raise())),
                "up to %s, the most that the condition can measure"
                    .formatted(LevelReader.text(reach)));
      }
    }
  }
}
