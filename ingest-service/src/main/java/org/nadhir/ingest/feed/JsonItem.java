package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.date.Dates;

/** Reads one item of a JSON Feed. */
final class JsonItem {
  private final JsonFields item;
  private final URI base;
  private final @Nullable ZoneId homeZone;

  JsonItem(JsonFields item, URI base, @Nullable ZoneId homeZone) {
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
    return item.texts().getOrDefault(name, "").strip();
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
    return item.authors().stream()
        .map(name -> Names.of(null, name))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
