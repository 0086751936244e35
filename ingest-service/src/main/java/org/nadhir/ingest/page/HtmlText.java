package org.nadhir.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nadhir.ingest.text.Plain;

/** Plain text of an HTML fragment such as a feed item's content. */
public final class HtmlText {
  private static final Pattern TAG =
      Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]{0,10})(\\s[^<>]{0,2000})?/?>|<!--");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&lt;/?(p|br|div|span|a|b|i|strong|em|img|ul|li|h[1-6])\\b");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|\\w{2,8});");
  private static final Set<String> PICTURES =
      Set.of("figure", "figcaption", "form", "nav", "aside", "footer");

  private HtmlText() {}

  /** The text, paragraph by paragraph, with empty lines between them; never throws. */
  public static String of(String html) {
    String cut = html.substring(0, Math.min(html.length(), Markup.LONGEST));
    String once =
        !TAG.matcher(cut).find() && ESCAPED_TAG.matcher(cut).find()
            ? Parser.unescapeEntities(cut, false)
            : cut;
    return TAG.matcher(once).find() ? ofMarkup(once) : ofPlain(once);
  }

  private static String ofPlain(String text) {
    String unescaped = ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    return Plain.text(unescaped).strip();
  }

  private static String ofMarkup(String html) {
    Document page = Markup.fragment(html);
    Set<Element> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Block> all = BlockReader.read(page.body(), Set.of());
    var prose = Prose.chars(all);
    int whole = prose.getOrDefault(page.body(), 0);
    page.body().stream()
        .filter(element -> PICTURES.contains(element.normalName()))
        .filter(element -> prose.getOrDefault(element, 0) * 2 < whole)
        .forEach(skipped::add);
    return BlockReader.read(page.body(), skipped).stream()
        .map(Block::text)
        .map(Plain::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
