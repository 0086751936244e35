package org.nadhir.cli.terminal;

/** Text of either direction inside a line of the other. */
public final class Bidi {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Bidi() {}

  /** The text, kept from turning what stands around it. */
  public static String isolate(String text) {
    return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
  }

  /** The text, isolated if it has a right-to-left letter. */
  public static String isolateIfNeeded(String text) {
    return isRightToLeft(text) ? isolate(text) : text;
  }

  /** Whether any letter of the text runs from right to left. */
  public static boolean isRightToLeft(String text) {
    return text.codePoints().anyMatch(Bidi::isRightToLeft);
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The text on one line: controls and line breaks become one space. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
