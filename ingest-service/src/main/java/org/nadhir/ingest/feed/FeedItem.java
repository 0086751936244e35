package org.nadhir.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param key the item's id, else its link, else a hash of title, date and text; unique within the
 *     feed
 * @param link absolute, http or https
 * @param title plain text on one line, empty when it has none
 * @param html the fullest of content, description and summary, as HTML or plain text as it came;
 *     empty when it has none
 * @param publishedAt absent when unknown
 * @param updatedAt absent when unknown
 * @param rawDate the date as it stands in the feed
 * @param language a BCP 47 tag as the item gives it
 * @param authors names as they stand
 * @param source the outlet that the item names as its origin
 */
public record FeedItem(
    String key,
    @Nullable URI link,
    String title,
    String html,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String rawDate,
    @Nullable String language,
    List<String> authors,
    @Nullable String source) {
  public FeedItem {
    authors = List.copyOf(authors);
  }
}
