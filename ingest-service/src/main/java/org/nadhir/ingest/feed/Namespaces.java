package org.nadhir.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The names of elements as the rest of this package knows them: in lower case, with the usual
 * prefix of their namespace, and without one where it is a namespace of the feed formats
 * themselves.
 */
final class Namespaces {
  /** Part of a namespace, and the prefix that it goes by; the first that fits counts. */
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry("sitemap-news", "news"),
          Map.entry("sitemaps.org/schemas/sitemap", ""),
          Map.entry("google.com/schemas/sitemap", ""),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/dc/elements", "dc"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/1.0/modules/", "-"),
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("purl.org/net/rss1.1", ""),
          Map.entry("netscape.com/rdf/simple", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("w3.org/2005/atom", ""),
          Map.entry("w3.org/1999/02/22-rdf-syntax", "rdf"),
          Map.entry("w3.org/1999/xhtml", "xhtml"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("rssnamespace.org/feedburner", "feedburner"),
          Map.entry("pheedo.com/namespace", "pheedo"),
          Map.entry("prismstandard.org", "prism"),
          Map.entry("itunes.com/dtds", "itunes"));

  /** Prefixes that stand for the formats themselves although nothing declares them. */
  private static final List<String> OWN = List.of("atom", "atom10", "atom03", "a10", "rss");

  private final Map<String, String> prefixes;

  Namespaces(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /** The name of an element. */
  String name(Element element) {
    String name = element.normalName();
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    String prefix = prefix(name.substring(0, colon));
    String local = name.substring(colon + 1);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private String prefix(String written) {
    String namespace = prefixes.get(written);
    if (namespace == null) {
      return OWN.contains(written) ? "" : written.toLowerCase(Locale.ROOT);
    }
    return KNOWN.stream()
        .filter(known -> namespace.contains(known.getKey()))
        .findFirst()
        .map(known -> known.getValue().equals("-") ? written : known.getValue())
        .orElse(written);
  }
}
