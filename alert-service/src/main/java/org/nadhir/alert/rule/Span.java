package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Story;

/**
 * Which articles of a story are looked at, by age: from {@code youngest} to below {@code oldest}.
 */
sealed interface Span {
  /** The articles of the story that are looked at at this instant, earliest first. */
  List<Observation> articles(Story story, Instant now);

  private static boolean isWithin(Instant at, Instant now, Duration youngest, Duration oldest) {
    return at.isAfter(now.minus(oldest)) && !at.isAfter(now.minus(youngest));
  }

  /** Every article by its own age. */
  record OfArticles(Duration youngest, Duration oldest) implements Span {
    @Override
    public List<Observation> articles(Story story, Instant now) {
      return story.articles().stream()
          .filter(article -> isWithin(article.at(), now, youngest, oldest))
          .toList();
    }
  }

  /** All articles of a story by the age of the story: what repeats old news is old. */
  record OfStories(Duration youngest, Duration oldest) implements Span {
    @Override
    public List<Observation> articles(Story story, Instant now) {
      return isWithin(story.beginsAt(), now, youngest, oldest) ? story.articles() : List.of();
    }
  }
}
