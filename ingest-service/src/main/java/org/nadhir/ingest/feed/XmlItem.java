package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.date.Dates;

/** Reads one item of RSS, RDF, Atom or a news sitemap; each format's fields are taken in any. */
final class XmlItem {
  private static final String[] TITLES = {
    "title", "news:title", "dc:title", "dcterms:title", "media:title"
  };
  private static final String[] TEXTS = {
    "content:encoded",
    "content",
    "description",
    "summary",
    "body",
    "xhtml:body",
    "xhtml:div",
    "fullitem",
    "abstract",
    "dc:description",
    "dcterms:abstract"
  };
  private static final String[] PUBLISHED = {
    "pubdate",
    "published",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "dcterms:available",
    "dcterms:date",
    "news:publication_date",
    "prism:publicationdate",
    "prism:publicationname-date",
    "created",
    "date",
    "dc:date.issued"
  };
  private static final String[] UPDATED = {
    "updated", "modified", "dcterms:modified", "lastmod", "lastbuilddate", "prism:modificationdate"
  };

  private final Element element;
  private final Fields fields;
  private final URI base;
  private final @Nullable ZoneId homeZone;

  XmlItem(Element element, Namespaces namespaces, URI base, @Nullable ZoneId homeZone) {
    this.element = element;
    this.fields = new Fields(element, namespaces);
    this.base = XmlBase.of(element, base);
    this.homeZone = homeZone;
  }

  /** The item; its key is not yet unique. */
  FeedItem read() {
    Instant published = date(PUBLISHED);
    Instant updated = date(UPDATED);
    String rawDate = fields.text(PUBLISHED);
    return new FeedItem(
        Objects.requireNonNullElse(id(), ""),
        new Links(fields, element, base).best(),
        Titles.of(fields, TITLES),
        html(),
        published == null ? updated : published,
        updated,
        rawDate == null ? fields.text(UPDATED) : rawDate,
        language(),
        authors(),
        source());
  }

  private @Nullable String id() {
    String id = fields.text("guid", "id", "dc:identifier");
    return id == null ? attribute("rdf:about") : Titles.cut(id, Titles.LENGTH);
  }

  private @Nullable String attribute(String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private @Nullable Instant date(String[] names) {
    return fields
        .texts(names)
        .flatMap(text -> Dates.read(text, homeZone).stream())
        .findFirst()
        .orElse(null);
  }

  private String html() {
    String fullest = fields.texts(TEXTS).max(Comparator.comparingInt(Lengths::ofText)).orElse("");
    if (fullest.isEmpty()) {
      fullest = Objects.requireNonNullElse(fields.text("media:description", "itunes:summary"), "");
    }
    return Titles.cut(fullest, Lengths.MAXIMUM);
  }

  private @Nullable String language() {
    String named = fields.text("dc:language", "news:language", "language");
    if (named != null) {
      return Languages.tag(named);
    }
    return Languages.tag(
        Stream.concat(
                Stream.of(element),
                fields.all("title", "content", "description", "summary", "content:encoded"))
            .map(e -> e.attr("xml:lang"))
            .filter(lang -> !lang.isBlank())
            .findFirst()
            .orElse(null));
  }

  private List<String> authors() {
    return fields
        .all("author", "dc:creator", "dcterms:creator")
        .map(author -> Names.of(fields.within(author).text("name"), fields.text(author)))
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(50)
        .toList();
  }

  private @Nullable String source() {
    return fields
        .all("source", "news:name", "dc:publisher", "dcterms:publisher")
        .map(source -> Names.of(fields.within(source).text("title"), fields.text(source)))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
