package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nadhir.nlp.text.Folding;

/** What is written first: regular expressions over the folded text. */
final class NaiveRegex {
  private final List<Pattern> patterns = new ArrayList<>();

  private NaiveRegex() {}

  /** One expression per pattern. */
  static NaiveRegex each(List<Sought> sought) {
    NaiveRegex naive = new NaiveRegex();
    sought.forEach(pattern -> naive.patterns.add(Pattern.compile(expression(pattern))));
    return naive;
  }

  /** All patterns as alternatives of one expression. */
  static NaiveRegex alternatives(List<Sought> sought) {
    NaiveRegex naive = new NaiveRegex();
    String all = sought.stream().map(NaiveRegex::expression).collect(Collectors.joining("|"));
    naive.patterns.add(Pattern.compile(all));
    return naive;
  }

  private static String expression(Sought pattern) {
    String gap = pattern.gap() == 0 ? "" : "(?:\\S+\\s+){0,%d}".formatted(pattern.gap());
    String rest =
        pattern.words().stream()
            .skip(1)
            .map(word -> Pattern.quote(word) + "\\s+")
            .collect(Collectors.joining());
    String last = pattern.last().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return "(?<!\\S)%s\\s+%s%s(?:%s)(?!\\S)"
        .formatted(Pattern.quote(pattern.words().get(0)), gap, rest, last);
  }

  /** Number of hits in a text. */
  int count(String text) {
    String folded = Folding.fold(text);
    int count = 0;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(folded);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }
}
