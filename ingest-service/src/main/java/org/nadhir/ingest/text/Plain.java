package org.nadhir.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as it may travel: no control characters, no halves of surrogate pairs, one kind of line end.
 */
public final class Plain {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");

  private Plain() {}

  /** The text with line feeds for line ends, and without what cannot travel. */
  public static String text(String raw) {
    if (raw.chars().allMatch(Plain::isPlain)) {
      return raw;
    }
    String lines = LINE_END.matcher(raw).replaceAll("\n");
    StringBuilder kept = new StringBuilder(lines.length());
    lines.codePoints().filter(Plain::travels).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The text on one line, with single spaces. */
  public static String line(String raw) {
    if (isLine(raw)) {
      return raw;
    }
    return SPACES.matcher(text(raw).replace('\n', ' ')).replaceAll(" ").strip();
  }

  /** The lines that are not blank, each stripped, with single spaces. */
  public static List<String> lines(String raw) {
    return text(raw).lines().map(Plain::line).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether there is no line that is not blank. */
  public static boolean isBlank(String raw) {
    return text(raw).chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Whether a UTF-16 code unit stays as it is wherever it stands. */
  private static boolean isPlain(int c) {
    return c == '\n'
        || c == '\t'
        || c >= ' ' && c < 0x7F
        || c >= 0xA0 && c < 0x2028
        || c > 0x2029 && c < 0xD800
        || c > 0xDFFF && c != 0xFEFF;
  }

  /** Whether the text is one line with single spaces already. */
  private static boolean isLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) || c < ' ' || isSpace(c) && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= 0xA0 && Character.isSpaceChar(c);
  }

  private static boolean travels(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    return !control && c != 0xFEFF && (c < 0xD800 || c > 0xDFFF);
  }
}
