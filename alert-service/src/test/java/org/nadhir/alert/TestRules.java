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

  public static Rule only(RuleBook book) {
    return book.rules().get(0);
  }

  private static RuleBook read(String yaml) {
    try {
      return RuleBook.read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
