package org.nadhir.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page, by name, property or itemprop in lower case; the first one counts.
 */
record Metas(Map<String, String> values) {
  private static final int MOST = 500;
  private static final int LONGEST = 5_000;

  static Metas of(Document page) {
    Map<String, String> values = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty() && values.size() < MOST) {
        String cut = content.substring(0, Math.min(content.length(), LONGEST));
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          String name = meta.attr(key).toLowerCase(Locale.ROOT).strip();
          if (!name.isEmpty()) {
            values.putIfAbsent(name, cut);
          }
        }
      }
    }
    return new Metas(Map.copyOf(values));
  }

  /** The first of these that is there, or an empty string. */
  String first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }
}
