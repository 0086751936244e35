package org.nadhir.cli.rules;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.read.InvalidRulesException;
import org.nadhir.alert.rule.read.Mistake;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Theatres;

/** Reads a file of rules and prints all that is wrong with it. */
final class Check {
  private Check() {}

  /**
   * The rules, or null if there are mistakes.
   *
   * @param theatres the theatres that rules may name
   */
  static @Nullable RuleFile run(Path file, Theatres theatres, PrintWriter out) {
    if (!Files.isRegularFile(file)) {
      throw new Failure("%s is no file".formatted(file));
    }
    try {
      RuleFile rules = RuleFile.load(Optional.of(file), Optional.of(theatres));
      rules.warnings().forEach(warning -> out.println("warning: " + warning));
      out.println(summary(rules));
      return rules;
    } catch (InvalidRulesException e) {
      e.mistakes().forEach(out::println);
      out.println(counted(e.mistakes().size(), "mistake"));
      return null;
    }
  }

  private static String summary(RuleFile file) {
    List<Mistake> warnings = file.warnings();
    return "%s with %s, no mistakes%s"
        .formatted(
            counted(file.rules().rules().size(), "rule"),
            counted(file.tests().size(), "test"),
            warnings.isEmpty() ? "" : ", " + counted(warnings.size(), "warning"));
  }

  static String counted(int count, String thing) {
    return count + " " + (count == 1 ? thing : thing + "s");
  }
}
