package org.nadhir.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;

/** Atom content in base 64: mode="base64" in 0.3, a type that is neither text nor XML in 1.0. */
final class Base64Content {
  private static final Set<String> CONTENT = Set.of("content", "title", "summary", "subtitle");

  private Base64Content() {}

  /** Whether the element says that its content is base 64. */
  static boolean isDeclared(Element content) {
    String type = content.attr("type").strip().toLowerCase(Locale.ROOT);
    boolean isText =
        type.startsWith("text/")
            || type.contains("xml")
            || type.contains("html")
            || !type.contains("/");
    return CONTENT.contains(content.normalName())
        && (content.attr("mode").equalsIgnoreCase("base64") || !isText);
  }

  /** The text; what is no base 64 after all stays as it is. */
  static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
      return Decoding.text(bytes, null, Markup.HTML).text();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
