package org.nadhir.ingest.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that an item gives, the one of the article itself first. */
final class Links {
  private final Fields fields;
  private final Element item;
  private final URI base;

  Links(Fields fields, Element item, URI base) {
    this.fields = fields;
    this.item = item;
    this.base = base;
  }

  /** The address of the article, or nothing. */
  @Nullable URI best() {
    return Stream.of(original(), alternate(true), plain(), permalink(), alternate(false), others())
        .flatMap(links -> links)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Stream<@Nullable URI> original() {
    return fields.all("feedburner:origlink", "pheedo:origlink").map(this::text);
  }

  /** Atom's links; an RSS link has no such attribute. */
  private Stream<@Nullable URI> alternate(boolean isPage) {
    return fields
        .all("link")
        .filter(link -> link.hasAttr("href") && isAlternate(link))
        .filter(link -> !isPage || isPage(link))
        .map(link -> resolved(link, link.attr("href")));
  }

  private static boolean isAlternate(Element link) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    return rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
  }

  private static boolean isPage(Element link) {
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.contains("html");
  }

  private Stream<@Nullable URI> plain() {
    return fields.all("link", "loc", "url").filter(link -> !link.hasAttr("rel")).map(this::text);
  }

  /** An id that is an address: RSS says so unless it denies it, Atom never does. */
  private Stream<@Nullable URI> permalink() {
    return fields
        .all("guid")
        .filter(guid -> !guid.attr("ispermalink").strip().equalsIgnoreCase("false"))
        .filter(guid -> Addresses.isAbsolute(fields.text(guid)))
        .map(this::text);
  }

  private Stream<@Nullable URI> others() {
    Stream<@Nullable URI> attributes =
        Stream.of("rdf:about", "href").map(item::attr).map(value -> resolved(item, value));
    Stream<@Nullable URI> ids =
        fields
            .all("guid", "id", "dc:identifier", "dc:relation")
            .filter(id -> Addresses.isAbsolute(fields.text(id)))
            .map(this::text);
    return Stream.concat(attributes, ids);
  }

  private @Nullable URI text(Element link) {
    return resolved(link, fields.text(link));
  }

  private @Nullable URI resolved(Element element, @Nullable String written) {
    URI within = element == item ? base : XmlBase.of(element, base);
    return Addresses.resolve(within, written);
  }
}
