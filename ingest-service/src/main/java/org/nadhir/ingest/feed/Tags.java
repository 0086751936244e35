package org.nadhir.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a source, each as a parser can take it: an attribute that is not closed costs the
 * attributes of its tag and not the text behind it, and an item that is not closed ends where the
 * next begins.
 */
final class Tags {
  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns(?::([\\w.-]{1,100}))?\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final int MAXIMUM_PREFIXES = 200;

  /** Longest tag whose attributes are read. */
  private static final int LENGTH = 65_536;

  private static final int NAME_LENGTH = 200;

  private final String source;
  private final Ends ends;
  private final Map<String, String> prefixes = new HashMap<>();
  private String item = "";
  private boolean isInItem;

  Tags(String source, Ends ends) {
    this.source = source;
    this.ends = ends;
  }

  /**
   * A tag.
   *
   * @param text what to write for it
   * @param end index behind it in the source
   * @param attributes upper bound of their number
   * @param isWhole whether it was well-formed as far as seen here
   */
  record Tag(String text, int end, int attributes, boolean isWhole) {}

  Map<String, String> prefixes() {
    return prefixes;
  }

  /** Whether a tag starts at this angle bracket. */
  static boolean startsAt(String source, int at) {
    int name = at + 1 < source.length() && source.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return name < source.length() && Character.isLetter(source.charAt(name));
  }

  Tag at(int start) {
    int nameEnd = nameEnd(start);
    String name = source.substring(start + 1, nameEnd);
    int end = end(nameEnd);
    boolean isWhole = end >= 0 && end - start <= LENGTH;
    String text = isWhole ? source.substring(start, end) : "<" + name + ">";
    end = end >= 0 ? end : afterBroken(nameEnd);
    text = text.contains("xmlns") ? withoutDeclarations(text) : text;
    String close = closing(name.toLowerCase(Locale.ROOT), text.endsWith("/>"));
    return new Tag(close + text, end, attributes(text), isWhole && close.isEmpty());
  }

  private int nameEnd(int start) {
    int end = start + 2;
    int limit = Math.min(source.length(), start + NAME_LENGTH);
    while (end < limit && isOfName(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return c > ' ' && c != '>' && c != '<' && c != '/' && c != '=' && c != '"' && c != '\'';
  }

  /** Index behind the closing bracket, or -1 when quotes or brackets do not close. */
  private int end(int from) {
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '>') {
        return at + 1;
      } else if (c == '<') {
        return -1;
      } else if (c == '"' || c == '\'') {
        at = closingQuote(at);
        if (at < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  private int closingQuote(int open) {
    int close = ends.of(source.substring(open, open + 1), open + 1);
    int bracket = ends.of("<", open);
    return bracket >= 0 && bracket < close ? -1 : close;
  }

  private int afterBroken(int from) {
    int close = ends.of(">", from);
    int open = ends.of("<", from);
    int end = close < 0 || open >= 0 && open < close ? open : close + 1;
    return end < 0 ? source.length() : end;
  }

  private String withoutDeclarations(String tag) {
    Matcher matcher = DECLARATION.matcher(tag);
    while (matcher.find() && prefixes.size() < MAXIMUM_PREFIXES) {
      String prefix = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
      String namespace = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      prefixes.putIfAbsent(prefix, namespace.strip().toLowerCase(Locale.ROOT));
    }
    return matcher.replaceAll("");
  }

  /** The end tag that is missing before this tag, or nothing. */
  private String closing(String name, boolean isEmpty) {
    if (name.equals("/" + item)) {
      isInItem = false;
    } else if (item.isEmpty() ? isItem(name) : name.equals(item)) {
      String missing = isInItem ? "</" + name + ">" : "";
      item = name;
      isInItem = !isEmpty;
      return missing;
    }
    return "";
  }

  private static boolean isItem(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return local.equals("item") || local.equals("entry");
  }

  private static int attributes(String tag) {
    return (int) tag.chars().filter(c -> c <= ' ' || c == '=').count();
  }
}
