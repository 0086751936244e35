package org.nadhir.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Story;

/**
 * Which articles of a story are looked at, by age: from {@code youngest} to below {@code oldest}.
 */
sealed interface Span {
  /** The articles of the story that are looked at at this instant, earliest first. */
  List<Observation> articles(Story story, Instant now);

  /** Every article by its own age. */
  record OfArticles(Duration youngest, Duration oldest) implements Span {
    @Override
    public List<Observation> articles(Story story, Instant now) {
      Instant from = now.minus(oldest);
      Instant to = now.minus(youngest);
      List<Observation> within = new ArrayList<>(story.articles().size());
      for (Observation article : story.articles()) {
        if (article.at().isAfter(from) && !article.at().isAfter(to)) {
          within.add(article);
        }
      }
      return within;
    }
  }

  /** All articles of a story by the age of the story: what repeats old news is old. */
  record OfStories(Duration youngest, Duration oldest) implements Span {
    @Override
    public List<Observation> articles(Story story, Instant now) {
      Instant at = story.beginsAt();
      boolean within = at.isAfter(now.minus(oldest)) && !at.isAfter(now.minus(youngest));
      return within ? story.articles() : List.of();
    }
  }
}
