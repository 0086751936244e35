package org.nadhir.alert.deliver.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text from outside, made fit to stand among our own. */
final class Plain {
  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private Plain() {}

  /**
   * One line without control characters, also without those that turn the direction of what
   * follows; cut short behind {@code most} UTF-16 units.
   */
  static String line(@Nullable String text, int most) {
    StringBuilder line = new StringBuilder();
    (text == null ? "" : text)
        .codePoints()
        .filter(c -> !turnsDirection(c))
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .forEach(line::appendCodePoint);
    String whole = line.toString().strip();
    return whole.length() <= most ? whole : cut(whole, most);
  }

  private static String cut(String text, int most) {
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** The line between marks that keep its direction from the text around it. */
  static String isolated(String line) {
    return line.isEmpty() ? "" : FIRST_STRONG_ISOLATE + line + POP_ISOLATE;
  }

  /** The address, if it is one of the web that is safe to link to. */
  static @Nullable String link(@Nullable String url) {
    if (url == null || url.length() > 2000) {
      return null;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? uri.toASCIIString().replace("'", "%27").replace("(", "%28").replace(")", "%29")
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
