package org.nadhir.alert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;

/** Rules for tests: an attack of one story weighs ten. */
public final class TestRules {
  private TestRules() {}

  /** A score of two days that fires from 20, is critical from 40, and is over after six hours. */
  public static RuleBook score() {
    return read(
        """
        rules:
          - id: sum
            version: "1"
            title: {en: Sum, ar: مجموع}
            description: Sum of two days.
            key: theatre
            condition: {score: {window: 2d, story_cap: 10}}
            levels: {watch: {raise: 20, clear: 15}, critical: {raise: 40, clear: 30}}
            keep_firing_for: 6h
        """);
  }

  /** The same with a wait of three hours before it fires. */
  public static RuleBook patient() {
    return read(
        """
        rules:
          - id: sum
            version: "2"
            title: {en: Sum, ar: مجموع}
            description: Sum of two days.
            key: theatre
            condition: {score: {window: 2d, story_cap: 10}}
            levels: {watch: {raise: 20, clear: 15}}
            for: 3h
            keep_firing_for: 6h
        """);
  }

  /** A score of two days for each pair of countries. */
  public static RuleBook pairs() {
    return read(
        """
        rules:
          - id: sum
            version: "1"
            title: {en: Sum, ar: مجموع}
            description: Sum of two days.
            key: dyad
            condition: {score: {window: 2d, story_cap: 10}}
            levels: {watch: {raise: 10, clear: 5}, critical: {raise: 20, clear: 15}}
            keep_firing_for: 6h
        """);
  }

  /** One rule of each other condition, over windows of a few days. */
  public static RuleBook others() {
    return read(
        """
        rules:
          - id: spike
            version: "1"
            title: {en: Spike, ar: قفزة}
            description: Twice as many stories as usual.
            key: theatre
            condition: {spike: {window: 1d, baseline: 6d, min_history: 2d, min_stories: 3}}
            levels: {watch: {raise: 1.5, clear: 1}}
          - id: first
            version: "1"
            title: {en: First, ar: أول}
            description: The first attack in three days.
            key: theatre
            condition: {first: {window: 1d, quiet: 3d, min_history: 1d, types: [attack]}}
            levels: {watch: {raise: 5, clear: 5}}
          - id: reversal
            version: "1"
            title: {en: Reversal, ar: انعكاس}
            description: Easing after escalation.
            key: theatre
            condition: {reversal: {window: 2d, before: 4d, at_least_before: 20, towards: easing}}
            levels: {watch: {raise: 5, clear: 4}}
            keep_firing_for: 6h
          - id: together
            version: "1"
            title: {en: Together, ar: معا}
            description: A sum without talks.
            key: theatre
            condition:
              all:
                - {score: {window: 2d, story_cap: 10}, at_least: 20}
                - {not: {match: {window: 1d, types: [red_line]}, at_least: 5}, at_least: 1}
            levels: {watch: {raise: 1, clear: 0.8}}
        """);
  }

  public static Rule only(RuleBook book) {
    return book.rules().get(0);
  }

  /** The rules of this text. */
  public static RuleBook read(String yaml) {
    try {
      return RuleBook.read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
