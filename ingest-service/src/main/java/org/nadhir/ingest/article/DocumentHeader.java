package org.nadhir.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.ingest.text.Plain;

/**
 * The header that a raw document may start with: lines of {@code Key: value} up to the first blank
 * line.
 *
 * <p>A document has one if its first line has a known key; all its lines must then have one.
 */
final class DocumentHeader {
  private static final List<String> KEYS = List.of("title", "outlet", "date", "language", "url");
  private static final String ALLOWED =
      "Title, Outlet, Date, Language, Url, each once, then a blank line";
  private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z-]*)\\s*:\\s*(.*)");

  private final Map<String, String> values = new HashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private DocumentHeader() {}

  /** Reads a raw document, with or without a header. */
  static Drafted read(String document) {
    String text = Plain.text(document);
    List<String> lines = text.lines().map(String::strip).toList();
    int first = 0;
    while (first < lines.size() && lines.get(first).isEmpty()) {
      first++;
    }
    if (first == lines.size() || !opensHeader(lines.get(first))) {
      return new Drafted.Read(new Draft(null, null, null, null, null, null, text));
    }
    return new DocumentHeader().read(lines, first);
  }

  private static boolean opensHeader(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches() && KEYS.contains(key(matcher));
  }

  private static String key(Matcher matcher) {
    return matcher.group(1).toLowerCase(Locale.ROOT);
  }

  private Drafted read(List<String> lines, int first) {
    int at = first;
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      take(lines.get(at), at + 1);
      at++;
    }
    return mistakes.isEmpty()
        ? new Drafted.Read(draft(String.join("\n", lines.subList(at, lines.size()))))
        : new Drafted.Unreadable(mistakes);
  }

  private void take(String line, int number) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      wrong(number, "no 'Key: value': '" + line + "'");
    } else if (!KEYS.contains(key(matcher))) {
      wrong(number, "unknown key '" + matcher.group(1) + "'");
    } else if (values.putIfAbsent(key(matcher), matcher.group(2)) != null) {
      wrong(number, "key '" + matcher.group(1) + "' stands twice");
    }
  }

  private void wrong(int number, String what) {
    mistakes.add(new Mistake(Reason.BAD_HEADER, "header line " + number, what, ALLOWED));
  }

  private Draft draft(String text) {
    return new Draft(
        values.get("url"),
        values.get("outlet"),
        null,
        values.get("title"),
        values.get("date"),
        values.get("language"),
        text);
  }
}
