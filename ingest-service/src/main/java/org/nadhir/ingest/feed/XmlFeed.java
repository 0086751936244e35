package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS, RDF, Atom and sitemaps, whatever state their XML is in. */
final class XmlFeed {
  /** Most pieces of markup that are read; what they cost is some hundred bytes each. */
  static final int PIECES = 400_000;

  private static final int DEPTH = 150;
  private static final Set<String> HTML =
      Set.of("html", "head", "body", "div", "p", "script", "table", "h1", "center", "meta", "br");

  private final Namespaces namespaces;
  private final List<Element> elements;
  private final List<String> problems;
  private final URI base;
  private final @Nullable ZoneId homeZone;

  XmlFeed(String source, URI base, @Nullable ZoneId homeZone) {
    Mended mended = Mended.of(source, PIECES);
    this.namespaces = new Namespaces(mended.prefixes());
    this.problems = new ArrayList<>(mended.problems());
    this.base = base;
    this.homeZone = homeZone;
    this.elements = parsed(mended.source()).stream().skip(1).toList();
  }

  private static Document parsed(String source) {
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEPTH);
    Document document = parser.parseInput(source, "");
    document.outputSettings().prettyPrint(false);
    return document;
  }

  FeedRead read() {
    Element root = root();
    return switch (root == null ? "" : namespaces.name(root)) {
      case "rss", "channel" -> feed(FeedFormat.RSS, "item", "entry");
      case "rdf:rdf", "rdf" -> feed(FeedFormat.RDF, "item", "entry");
      case "feed" -> feed(FeedFormat.ATOM, "entry", "item");
      case "item" -> feed(FeedFormat.RSS, "item", "item");
      case "entry" -> feed(FeedFormat.ATOM, "entry", "entry");
      case "urlset" -> sitemap();
      case "sitemapindex" -> unreadable(FeedProblem.SITEMAP_INDEX);
      default -> noFeed();
    };
  }

  /** The element that says what the document is: the first that is a feed's, wherever it stands. */
  private @Nullable Element root() {
    Set<String> roots = Set.of("rss", "rdf:rdf", "rdf", "feed", "urlset", "sitemapindex");
    Element root = first(roots);
    return root != null || hasHtml() ? root : first(Set.of("channel", "item", "entry"));
  }

  private @Nullable Element first(Set<String> names) {
    return elements.stream()
        .filter(e -> names.contains(namespaces.name(e)))
        .findFirst()
        .orElse(null);
  }

  private boolean hasHtml() {
    return !elements.isEmpty() && HTML.contains(namespaces.name(elements.get(0)));
  }

  private FeedRead noFeed() {
    if (elements.isEmpty()) {
      return unreadable(FeedProblem.NO_MARKUP);
    }
    boolean isHtml = hasHtml() || first(Set.of("html")) != null;
    return unreadable(isHtml ? FeedProblem.HTML_PAGE : FeedProblem.OTHER_XML);
  }

  private FeedRead.Unreadable unreadable(FeedProblem reason) {
    String detail =
        elements.isEmpty() ? "no markup" : "the first element is " + elements.get(0).tagName();
    return new FeedRead.Unreadable(reason, Titles.cut(detail, 200));
  }

  private FeedRead sitemap() {
    List<Element> entries = named("url");
    Collected items = new Collected();
    for (Element entry : entries) {
      boolean isNews =
          entry.children().stream().anyMatch(e -> namespaces.name(e).startsWith("news:"));
      items.add(isNews ? item(entry, base) : null);
    }
    return items.isEmpty()
        ? unreadable(FeedProblem.PLAIN_SITEMAP)
        : items.feed(FeedFormat.NEWS_SITEMAP, "", null, problems);
  }

  private FeedRead feed(FeedFormat format, String usual, String other) {
    List<Element> entries = named(usual);
    entries = entries.isEmpty() ? named(other) : entries;
    Element head = Objects.requireNonNull(head());
    Fields fields = new Fields(head, namespaces);
    URI own = new Links(fields, head, XmlBase.of(head, base)).best();
    URI within = own == null ? base : own;
    Collected items = new Collected();
    entries.forEach(entry -> items.add(items.isFull() ? null : item(entry, within)));
    String title = Titles.of(fields, "title", "dc:title");
    return items.feed(format, title, language(fields, head), problems);
  }

  private FeedItem item(Element entry, URI within) {
    return new XmlItem(entry, namespaces, within, homeZone).read();
  }

  private @Nullable Element head() {
    Element channel = first(Set.of("channel", "feed"));
    return channel == null ? elements.get(0) : channel;
  }

  private static @Nullable String language(Fields fields, Element head) {
    String named = fields.text("language", "dc:language");
    if (named != null) {
      return Languages.tag(named);
    }
    Element parent = head.parent();
    String own = head.attr("xml:lang");
    return Languages.tag(own.isBlank() && parent != null ? parent.attr("xml:lang") : own);
  }

  private List<Element> named(String name) {
    return elements.stream().filter(e -> namespaces.name(e).equals(name)).toList();
  }
}
