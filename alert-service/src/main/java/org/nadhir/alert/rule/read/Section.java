package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The mappings of a file of rules, each with the fields that it may and must have. */
enum Section {
  FILE("rules!"),
  RULE(
      "id! version! title! description! key! only condition! levels! for keep_firing_for"
          + " inhibited_by tests"),
  LEVELS("watch warning critical"),
  LEVEL("raise! clear! stories families official_suffices"),
  CONDITION(Names.KINDS),
  PART(Names.KINDS + " at_least!"),
  FILTER(Names.FILTER),
  SCORE("window half_life story_cap! weights " + Names.FILTER),
  COUNT("window! of weights " + Names.FILTER),
  MATCH("window! weights " + Names.FILTER),
  LADDER("window! steps! weights"),
  SPIKE("window! baseline! min_history min_stories weights " + Names.FILTER),
  FIRST("window! quiet! min_history weights " + Names.FILTER),
  REVERSAL("window! before! at_least_before! towards! weights " + Names.FILTER),
  SILENCE("window! baseline! min_history " + Names.FILTER),
  WEIGHTS("asserted planned conditional denied negated eased reported historical"),
  TEST("name! key! timeline!"),
  EVENT("at publish every times by expect"),
  PUBLISH(
      "type mode status actor target speaker intensity outlet family tier country wire language"
          + " story id ordinals");

  private static final class Names {
    static final String KINDS = "score count match ladder spike first reversal silence all any not";
    static final String FILTER = "types modes statuses languages tiers families";
  }

  private final List<String> fields = new ArrayList<>();
  private final List<String> required = new ArrayList<>();

  /** Fields in the order in which errors list them; those with an exclamation mark must be. */
  Section(String names) {
    for (String name : names.split(" ")) {
      String field = name.replace("!", "");
      fields.add(field);
      if (!field.equals(name)) {
        required.add(field);
      }
    }
  }

  List<String> fields() {
    return List.copyOf(fields);
  }

  List<String> required() {
    return List.copyOf(required);
  }

  boolean requires(String field) {
    return required.contains(field);
  }

  /** The section that a condition of this kind is. */
  static Section ofKind(String kind) {
    return valueOf(kind.toUpperCase(Locale.ROOT));
  }

  /** The kinds of conditions. */
  static List<String> kinds() {
    return Arrays.asList(Names.KINDS.split(" "));
  }
}
