package org.nadhir.bench.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import org.nadhir.bench.Articles;

/** Feeds and pages around synthetic Arabic articles. */
final class Markups {
  private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");

  private Markups() {}

  /** An RSS feed of so many items with about 1 KB of text each. */
  static String feed(int number, int items) {
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
                + "<title>Sample</title><link>https://sample-daily-ar.example/</link>"
                + "<description>Sample</description>");
    Iterator<String> texts = Articles.quiet(items, number * items).iterator();
    for (int i = 0; i < items; i++) {
      String text = texts.next();
      xml.append(item(number * items + i, text.substring(0, Math.min(600, text.length()))));
    }
    return xml.append("</channel></rss>").toString();
  }

  private static String item(int number, String text) {
    return """
        <item><title>%s</title><link>https://sample-daily-ar.example/%d?utm_source=rss</link>
        <guid isPermaLink="false">item-%d</guid><pubDate>%s</pubDate>
        <description><![CDATA[<p>%s</p>]]></description></item>
        """
        .formatted(
            text.substring(0, Math.min(60, text.length())).strip(),
            number,
            number,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                BEGIN.plusSeconds(number % 40_000).atOffset(ZoneOffset.UTC)),
            text);
  }

  /** An article page with menus, boxes and scripts around its text. */
  static String page(int number) {
    String text = Articles.quiet(1, number).iterator().next();
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\">"
                + "<title>عنوان</title><script>"
                + "var ads = [1, 2, 3];".repeat(200)
                + "</script></head><body><header><nav><ul>");
    for (int i = 0; i < 60; i++) {
      html.append("<li><a href=\"/s/%d\">القسم %d</a></li>".formatted(i, i));
    }
    html.append("</ul></nav></header><main><article><h1>عنوان الخبر</h1>");
    for (String sentence : text.split("(?<=\\.) ", -1)) {
      html.append("<p>").append(sentence).append("</p>");
    }
    html.append("</article><aside><h3>اقرأ أيضا</h3>");
    for (int i = 0; i < 40; i++) {
      html.append(
          "<div class=\"card\"><img src=\"/i/%d.jpg\"><a href=\"/a/%d\">خبر آخر رقم %d</a></div>"
              .formatted(i, i, i));
    }
    return html.append("</aside></main><footer>جميع الحقوق محفوظة</footer></body></html>")
        .toString();
  }
}
