package org.nadhir.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.bytes.Mojibake;

/**
 * The fields of an item or of the feed itself, by name. A field that stands inside another because
 * that one was not closed counts as its neighbour.
 */
final class Fields {
  /** Fields whose content is theirs, whatever it looks like. */
  private static final Set<String> STRUCTURED =
      Set.of(
          "source", "author", "contributor", "content", "body", "xhtml:body", "image", "textinput");

  /** Fields that carry HTML, in which some names of fields are names of HTML as well. */
  private static final Set<String> MARKUP = Set.of("description", "summary", "content:encoded");

  private static final Set<String> ALSO_HTML =
      Set.of("title", "link", "summary", "author", "source", "content", "id");

  private static final Set<String> NAMES =
      Set.of(
          "title,link,guid,id,pubdate,published,issued,updated,modified,created,description,summary"
              .concat(",content,content:encoded,author,category,enclosure,comments,source")
              .concat(",feedburner:origlink,loc,lastmod,language")
              .split(","));

  private static final Set<String> ITEMS = Set.of("item", "entry", "items");

  /** Most fields of one name that are looked at. */
  private static final int OF_ONE_NAME = 100;

  private final Namespaces namespaces;
  private final Map<String, List<Element>> byName = new LinkedHashMap<>();

  /** The fields of an element. */
  Fields(Element element, Namespaces namespaces) {
    this.namespaces = namespaces;
    element.children().forEach(this::add);
  }

  private void add(Element field) {
    String name = namespaces.name(field);
    if (ITEMS.contains(name)) {
      return;
    }
    List<Element> fields = byName.computeIfAbsent(name, key -> new ArrayList<>());
    if (fields.size() < OF_ONE_NAME) {
      fields.add(field);
    }
    for (Element child : field.children()) {
      if (isNeighbour(child, name)) {
        add(child);
      }
    }
  }

  private boolean isNeighbour(Element child, String of) {
    String name = namespaces.name(child);
    if (of.equals("news:news") || of.equals("news:publication")) {
      return true;
    }
    boolean isField = NAMES.contains(name) || name.startsWith("dc:") || name.startsWith("dcterms:");
    return isField
        && !STRUCTURED.contains(of)
        && !(MARKUP.contains(of) && ALSO_HTML.contains(name));
  }

  /** The elements of these names, in the order of the names. */
  Stream<Element> all(String... names) {
    return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
  }

  /** The first text of these fields that is not blank. */
  @Nullable String text(String... names) {
    return texts(names).findFirst().orElse(null);
  }

  /** The texts of these fields that are not blank. */
  Stream<String> texts(String... names) {
    return all(names).flatMap(field -> Optional.ofNullable(text(field)).stream());
  }

  /** The fields within a field. */
  Fields within(Element field) {
    return new Fields(field, namespaces);
  }

  /** What stands in a field, its markup included, or nothing. */
  @Nullable String text(Element field) {
    if (field.childrenSize() == 0) {
      String text = field.wholeText();
      return orNull(Base64Content.isDeclared(field) ? Base64Content.decoded(text) : text);
    }
    boolean isXhtml =
        field.attr("type").contains("xhtml") || namespaces.name(field).endsWith("body");
    StringBuilder text = new StringBuilder();
    for (Node child : field.childNodes()) {
      append(child, namespaces.name(field), isXhtml, text);
    }
    return orNull(text.toString());
  }

  private void append(Node child, String of, boolean isXhtml, StringBuilder text) {
    if (child instanceof Element element) {
      boolean isOther = !isXhtml && isNeighbour(element, of);
      text.append(isOther || ITEMS.contains(namespaces.name(element)) ? "" : element.outerHtml());
    } else if (child instanceof TextNode plain) {
      text.append(isXhtml ? plain.outerHtml() : plain.getWholeText());
    }
  }

  private static @Nullable String orNull(String text) {
    String stripped = Mojibake.repaired(text.strip());
    return stripped.isEmpty() ? null : stripped;
  }
}
