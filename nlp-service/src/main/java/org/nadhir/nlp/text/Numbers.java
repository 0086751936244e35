package org.nadhir.nlp.text;

/** Reads numbers as they stand in news: {@code 70,000}, {@code 70.000}, {@code 12.5}. */
public final class Numbers {
  private Numbers() {}

  /**
   * The value of a folded number. A separator in front of exactly three digits groups thousands;
   * else it is a decimal point.
   */
  public static double value(String digits) {
    double value = 0;
    double scale = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == ',' || c == '.') {
        scale = groupsThousands(digits, i) ? 0 : 1;
      } else if (scale > 0) {
        scale /= 10;
        value += (c - '0') * scale;
      } else {
        value = value * 10 + (c - '0');
      }
    }
    return value;
  }

  /** The number as a year from 1000 to 2999, or 0 if it is none. */
  public static int year(String digits) {
    if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    return value >= 1000 && value < 3000 ? value : 0;
  }

  private static boolean groupsThousands(String digits, int separator) {
    int next = separator + 1;
    while (next < digits.length() && Character.isDigit(digits.charAt(next))) {
      next++;
    }
    return next - separator - 1 == 3;
  }
}
