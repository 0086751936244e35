package org.nadhir.nlp.ordinal;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads the numbers that stand in a text in digits of any script, with or without separators of
 * thousands; of a fraction the whole part. Years from 1900 to 2099 are none: they are the same in
 * the reports of all days.
 */
public final class Figures {
  private static final int MOST = 40;
  private static final int LONGEST = 9;
  private static final int GROUP = 3;
  private static final String SEPARATORS = ",.\u066B\u066C\u00A0\u202F'\u2019";

  private final String text;
  private final SortedSet<Integer> found = new TreeSet<>();
  private int at;

  private Figures(String text) {
    this.text = text;
  }

  /** The numbers, ascending, each once; of a text with very many those that come first. */
  public static List<Integer> of(String text) {
    return new Figures(text).read();
  }

  private List<Integer> read() {
    while (at < text.length() && found.size() < MOST) {
      if (digit(at) >= 0) {
        number();
      } else {
        at++;
      }
    }
    return List.copyOf(found);
  }

  private void number() {
    int begin = at;
    long value = digits();
    boolean grouped = false;
    while (hasGroup()) {
      at++;
      value = value * 1000 + digits();
      grouped = true;
    }
    boolean year = !grouped && value >= 1900 && value < 2100;
    if (at - begin <= LONGEST + GROUP && value <= Integer.MAX_VALUE && !year) {
      found.add((int) value);
    }
    fraction();
  }

  /** A separator and exactly three digits behind it. */
  private boolean hasGroup() {
    return at < text.length()
        && SEPARATORS.indexOf(text.charAt(at)) >= 0
        && digit(at + 1) >= 0
        && digit(at + 2) >= 0
        && digit(at + GROUP) >= 0
        && digit(at + GROUP + 1) < 0;
  }

  private void fraction() {
    if (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0 && digit(at + 1) >= 0) {
      at++;
      digits();
    }
  }

  private long digits() {
    long value = 0;
    for (int digit = digit(at); digit >= 0; digit = digit(++at)) {
      value = Math.min(value * 10 + digit, Long.MAX_VALUE / 10_000);
    }
    return value;
  }

  private int digit(int index) {
    return index < text.length() ? Character.digit(text.charAt(index), 10) : -1;
  }
}
