package org.nadhir.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nadhir.ingest.text.Folding;
import org.nadhir.ingest.text.Plain;

/** Finds the headline among what a page calls its title. */
final class HeadlineFinder {
  private static final int LONGEST = 600;
  private static final int MOST_HEADINGS = 12;
  private static final Pattern SITE_APART =
      Pattern.compile("^(.{8,}?)\\s*[|»«•·–—-]\\s+([^|»«•·–—]{2,60})$");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");

  private HeadlineFinder() {}

  /** The headline, without the name of the site; empty if the page has none. */
  static String of(Document page, Metas metas, LinkedData data, String siteName) {
    String named =
        Stream.of(data.text("headline"), metas.first("og:title"), metas.first("twitter:title"))
            .map(HeadlineFinder::clean)
            .filter(title -> !title.isEmpty() && !isSite(title, siteName))
            .findFirst()
            .orElse("");
    String whole = clean(page.title());
    String said = named.isEmpty() ? whole : named;
    String shown = shown(page, said, siteName);
    return shown.isEmpty() ? withoutSite(said, siteName, named.isEmpty()) : shown;
  }

  private static boolean isSite(String title, String siteName) {
    return Folding.key(title).equals(Folding.key(siteName));
  }

  /** Whether both are one headline: the same words, or all of one in the other. */
  static boolean same(String one, String other) {
    String left = " " + Folding.key(one) + " ";
    String right = " " + Folding.key(other) + " ";
    return left.length() > 2
        && right.length() > 2
        && (left.equals(right)
            || Math.min(left.length(), right.length()) > 20
                && Math.max(left.length(), right.length())
                    < 2 * Math.min(left.length(), right.length())
                && (left.contains(right) || right.contains(left)));
  }

  static String clean(String title) {
    String cut = title.substring(0, Math.min(title.length(), 10 * LONGEST));
    String plain = ENTITY.matcher(cut).find() ? Parser.unescapeEntities(cut, false) : cut;
    String line = Plain.line(plain.replaceAll("<[^>]{1,200}>", ""));
    return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
  }

  /** The first heading that the title repeats, or most of whose words it has. */
  private static String shown(Document page, String title, String siteName) {
    Set<String> known = new TreeSet<>(Folding.words(title));
    String key = " " + Folding.key(title) + " ";
    for (Element heading : headings(page)) {
      String text = clean(heading.text());
      List<String> words = Folding.words(text);
      long common = words.stream().filter(known::contains).count();
      boolean repeated = key.contains(" " + String.join(" ", words) + " ");
      boolean first = heading.normalName().equals("h1") && common > 0.6 * words.size();
      if (words.size() >= 3
          && (repeated || first)
          && common >= 0.4 * known.size()
          && !isSite(text, siteName)) {
        return text;
      }
    }
    return "";
  }

  /** By rank; where an old layout has none, what is named a title. */
  private static List<Element> headings(Document page) {
    return Stream.of("h1", "h2", "h3", "[class*=title], [id*=title]")
        .flatMap(kind -> page.body().select(kind).stream().limit(MOST_HEADINGS))
        .toList();
  }

  private static String withoutSite(String title, String siteName, boolean guess) {
    Matcher parts = SITE_APART.matcher(title);
    if (!parts.matches()) {
      return title;
    }
    boolean site =
        same(parts.group(2), siteName) || Folding.key(parts.group(2)).equals(Folding.key(siteName));
    return site || guess && Folding.words(parts.group(1)).size() >= 4
        ? parts.group(1).strip()
        : title;
  }
}
