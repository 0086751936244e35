package org.nadhir.contracts;

import java.util.List;
import java.util.Objects;

/**
 * Why an alert has its value: the rule, the stories that count, and what was discounted.
 *
 * @param rule what the rule measures and from when on, in words
 * @param stories what each story adds, most first; the first few of many
 * @param furtherStories how many more there are
 * @param discounts what counts less or nothing, heaviest first; the first few of many
 * @param furtherDiscounts how many more there are
 */
public record Explanation(
    Summary rule,
    List<CountedStory> stories,
    int furtherStories,
    List<Discount> discounts,
    int furtherDiscounts) {
  public Explanation {
    Objects.requireNonNull(rule, "explanation.rule");
    stories = stories == null ? List.of() : List.copyOf(stories);
    discounts = discounts == null ? List.of() : List.copyOf(discounts);
  }
}
