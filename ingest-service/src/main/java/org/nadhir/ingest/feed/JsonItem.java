package org.nadhir.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.date.Dates;

/** Reads one item of a JSON Feed. */
final class JsonItem {
  private final JsonNode item;
  private final URI base;
  private final @Nullable ZoneId homeZone;

  JsonItem(JsonNode item, URI base, @Nullable ZoneId homeZone) {
    this.item = item;
    this.base = base;
    this.homeZone = homeZone;
  }

  /** The item; its key is not yet unique. */
  FeedItem read() {
    Instant published = date("date_published");
    Instant updated = date("date_modified");
    return new FeedItem(
        Titles.cut(text("id"), Titles.LENGTH),
        link(),
        Titles.plain(text("title")),
        html(),
        published == null ? updated : published,
        updated,
        first(text("date_published"), text("date_modified")),
        Languages.tag(text("language")),
        authors(),
        null);
  }

  private String text(String name) {
    JsonNode value = item.get(name);
    return value == null ? "" : value.asText("").strip();
  }

  private @Nullable Instant date(String name) {
    return Dates.read(text(name), homeZone).orElse(null);
  }

  private static @Nullable String first(String one, String other) {
    String first = one.isEmpty() ? other : one;
    return first.isEmpty() ? null : first;
  }

  private @Nullable URI link() {
    Stream<@Nullable URI> links =
        Stream.of("url", "external_url").map(name -> Addresses.resolve(base, text(name)));
    URI link = links.filter(Objects::nonNull).findFirst().orElse(null);
    boolean isIdAddress = link == null && Addresses.isAbsolute(text("id"));
    return isIdAddress ? Addresses.resolve(base, text("id")) : link;
  }

  private String html() {
    String fullest =
        Stream.of("content_html", "content_text", "summary")
            .map(this::text)
            .max(Comparator.comparingInt(Lengths::ofText))
            .orElse("");
    return Titles.cut(fullest, Lengths.MAXIMUM);
  }

  private List<String> authors() {
    List<JsonNode> nodes = new ArrayList<>();
    item.path("authors").forEach(nodes::add);
    nodes.add(item.path("author"));
    return nodes.stream()
        .map(node -> Names.of(null, node.isObject() ? node.path("name").asText("") : node.asText("")))
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(50)
        .toList();
  }
}
