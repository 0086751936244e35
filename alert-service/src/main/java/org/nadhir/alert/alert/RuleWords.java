package org.nadhir.alert.alert;

import java.time.Duration;
import java.util.stream.Collectors;
import org.nadhir.alert.rule.Combination;
import org.nadhir.alert.rule.Condition;
import org.nadhir.alert.rule.First;
import org.nadhir.alert.rule.Ladder;
import org.nadhir.alert.rule.Level;
import org.nadhir.alert.rule.Reversal;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.Silence;
import org.nadhir.alert.rule.Spike;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Summary;

/** Says in Arabic and English what a rule measures, and from when on it is an alert. */
final class RuleWords {
  private final Rule rule;

  RuleWords(Rule rule) {
    this.rule = rule;
  }

  Summary of(Severity severity) {
    return new Summary(
        sentence(Words.ENGLISH, severity, "%s. %s from %s%s; over below %s."),
        sentence(Words.ARABIC, severity, "%s. %s ابتداءً من %s%s، وينتهي دون %s."));
  }

  private String sentence(Words words, Severity severity, String form) {
    Level level = rule.level(severity);
    return form.formatted(
        condition(words, rule.condition()),
        words.severity(severity),
        Words.number(level.raise()),
        corroboration(words, level),
        Words.number(level.clear()));
  }

  private static String corroboration(Words words, Level level) {
    if (level.stories() <= 1 && level.families() <= 1) {
      return "";
    }
    String official =
        level.officialSuffices()
            ? words.either(
                " or an official source on its own behalf", " أو مصدر رسمي يتحدث عن نفسه")
            : "";
    return words
        .either(" with at least %s of %s%s", " من %s على الأقل و%s%s")
        .formatted(words.stories(level.stories()), words.families(level.families()), official);
  }

  private static String condition(Words words, Condition condition) {
    if (condition instanceof Condition.Score score) {
      return words
          .either(
              "Weighted sum of signals over %s, at most %s from one story",
              "المجموع الموزون للإشارات خلال %s، بما لا يزيد على %s من خبر واحد")
          .formatted(span(words, score.window()), Words.number(score.storyCap()));
    }
    if (condition instanceof Condition.Decayed decayed) {
      return words
          .either(
              "Weighted sum of signals that halves every %s, at most %s from one story",
              "المجموع الموزون للإشارات متناقصًا إلى النصف كل %s، بما لا يزيد على %s من خبر واحد")
          .formatted(span(words, decayed.halfLife()), Words.number(decayed.storyCap()));
    }
    if (condition instanceof Condition.Count count) {
      return words
          .either("Number of %s over %s", "عدد %s خلال %s")
          .formatted(unit(words, count.unit()), span(words, count.window()));
    }
    if (condition instanceof Condition.Match match) {
      return words
          .either("Strongest single signal within %s", "أقوى إشارة منفردة خلال %s")
          .formatted(span(words, match.window()));
    }
    return further(words, condition);
  }

  private static String further(Words words, Condition condition) {
    if (condition instanceof Ladder ladder) {
      return words
          .either(
              "Steps reached of %d in order within %s",
              "الدرجات المبلوغة من %d على الترتيب خلال %s")
          .formatted(ladder.steps().size(), span(words, ladder.window()));
    }
    if (condition instanceof Spike spike) {
      return words
          .either(
              "Stories of %s as a multiple of what is usual in the %s before",
              "أخبار %s مقيسةً بالمعتاد في %s قبلها")
          .formatted(span(words, spike.recent()), span(words, spike.baseline()));
    }
    if (condition instanceof First first) {
      return words
          .either("First such signal after %s without one", "أول إشارة من نوعها بعد %s بلا مثلها")
          .formatted(span(words, first.quiet()));
    }
    if (condition instanceof Reversal reversal) {
      return reversal.towards() == Reversal.Direction.EASING
          ? words.either("Easing after escalation", "انفراج بعد تصعيد")
          : words.either("Escalation after easing", "تصعيد بعد انفراج");
    }
    if (condition instanceof Silence silence) {
      return words
          .either(
              "Articles that %s would usually have, when there is none",
              "المقالات المعتادة في %s حين لا يصدر شيء")
          .formatted(span(words, silence.recent()));
    }
    return combination(words, (Combination) condition);
  }

  private static String combination(Words words, Combination combination) {
    String parts =
        combination.parts().stream()
            .map(
                part ->
                    words
                        .either("%s (from %s)", "%s (ابتداءً من %s)")
                        .formatted(
                            condition(words, part.condition()), Words.number(part.atLeast())))
            .collect(Collectors.joining(words.either("; ", "؛ ")));
    return switch (combination.kind()) {
      case ALL -> words.either("All of: ", "كل ما يلي: ") + parts;
      case ANY -> words.either("Any of: ", "أيّ مما يلي: ") + parts;
      case NOT -> words.either("None of: ", "لا شيء مما يلي: ") + parts;
    };
  }

  private static String unit(Words words, Condition.Count.Unit unit) {
    return switch (unit) {
      case STORIES -> words.either("independent stories", "الأخبار المستقلة");
      case FAMILIES -> words.either("publisher families", "المجموعات الناشرة");
      case SIGNALS -> words.either("signals", "الإشارات");
    };
  }

  private static String span(Words words, Duration span) {
    return words.span(span);
  }
}
