package org.nadhir.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.nadhir.ingest.text.Folding;
import org.nadhir.ingest.text.Plain;

/** Finds the headline among what a page calls its title. */
final class HeadlineFinder {
  private static final int LONGEST = 600;
  private static final Pattern SITE_APART =
      Pattern.compile("^(.{8,}?)\\s*[|»«•·–—-]\\s+([^|»«•·–—]{2,60})$");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w{1,8});");

  private HeadlineFinder() {}

  /** The headline, without the name of the site; empty if the page has none. */
  static String of(Document page, Metas metas, LinkedData data, String siteName) {
    String named = first(data.text("headline"), metas.first("og:title", "twitter:title"));
    String whole = clean(page.title());
    String shown = shown(page, named + " " + whole);
    String said = named.isEmpty() ? whole : named;
    return shown.isEmpty() ? withoutSite(said, siteName, named.isEmpty()) : shown;
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

  private static String first(String... titles) {
    for (String title : titles) {
      String clean = clean(title);
      if (!clean.isEmpty()) {
        return clean;
      }
    }
    return "";
  }

  static String clean(String title) {
    String cut = title.substring(0, Math.min(title.length(), 10 * LONGEST));
    String plain = ENTITY.matcher(cut).find() ? Parser.unescapeEntities(cut, false) : cut;
    String line = Plain.line(plain.replaceAll("<[^>]{1,200}>", ""));
    return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
  }

  /** The heading of first rank that shares most of its words with the titles. */
  private static String shown(Document page, String titles) {
    Set<String> known = new TreeSet<>(Folding.words(titles));
    List<Element> headings = page.getElementsByTag("h1");
    String best = "";
    double most = 0.6;
    for (Element heading : headings.subList(0, Math.min(headings.size(), 8))) {
      String text = clean(heading.text());
      List<String> words = Folding.words(text);
      double share =
          words.isEmpty()
              ? 0
              : (double) words.stream().filter(known::contains).count() / words.size();
      if (words.size() >= 2 && share > most) {
        best = text;
        most = share;
      }
    }
    return best;
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
