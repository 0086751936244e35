package org.nadhir.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Plain;

/** Titles and names as plain text on one line, however often they were escaped. */
final class Titles {
  /** Longest title, in UTF-16 units. */
  static final int LENGTH = 2_000;

  private static final int RAW_LENGTH = 20_000;
  private static final int LEVELS = 3;
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\w{1,6}|[A-Za-z]\\w{1,31});");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|b|i|u|p|br|em|strong|span|font|div|img|sup|sub|small|big|strike|del|ins|code"
              + "|tt|h[1-6]|abbr|acronym|cite|q|s|mark|wbr|center|blink|bdo|bdi|nobr)(?:\\s[^>]*)?/?>");

  private Titles() {}

  /**
   * The first of these fields that says something; what Atom calls text or XHTML is taken at its
   * word.
   */
  static String of(Fields fields, String... names) {
    return fields
        .all(names)
        .map(field -> of(field.attr("type").strip(), fields.text(field)))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String of(String type, @Nullable String raw) {
    String text = cut(raw == null ? "" : raw, RAW_LENGTH);
    if (type.contains("xhtml")) {
      return line(Jsoup.parseBodyFragment(text).text());
    }
    boolean isText = type.equals("text") || type.equals("text/plain");
    return isText ? line(Parser.unescapeEntities(text, true)) : plain(text);
  }

  /** The plain text; empty for nothing. */
  static String plain(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    String text = cut(raw, RAW_LENGTH);
    for (int level = 0; level < LEVELS && text.indexOf('&') + text.indexOf('<') > -2; level++) {
      if (TAG.matcher(text).find()) {
        text = Jsoup.parseBodyFragment(text).text();
      } else if (ENTITY.matcher(text).find()) {
        text = Parser.unescapeEntities(text, true);
      }
    }
    return line(text);
  }

  private static String line(String text) {
    return cut(Plain.line(text).strip(), LENGTH);
  }

  /** The text up to a length, no half of a character at its end. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
