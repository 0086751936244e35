package org.nadhir.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A story behind an alert: its first article, what it adds, and the articles that repeat it.
 *
 * @param articleId id of the first article
 * @param title its headline
 * @param url its address, if any
 * @param outlet who published it
 * @param at when
 * @param voice whose word it is: the wire that it credits, else the family of its outlet
 * @param official whether an official source speaks for itself in it
 * @param adds what the story adds to the value, in the unit of the rule
 * @param signals what stands behind that
 * @param copies the articles that repeat it and count nothing, earliest first; the first few of
 *     many
 * @param furtherCopies how many more there are
 */
public record CountedStory(
    String articleId,
    String title,
    @Nullable String url,
    Outlet outlet,
    Instant at,
    String voice,
    boolean official,
    double adds,
    List<StorySignal> signals,
    List<StoryCopy> copies,
    int furtherCopies) {
  public CountedStory {
    Objects.requireNonNull(articleId, "story.articleId");
    signals = signals == null ? List.of() : List.copyOf(signals);
    copies = copies == null ? List.of() : List.copyOf(copies);
  }
}
