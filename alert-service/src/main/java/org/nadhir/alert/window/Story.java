package org.nadhir.alert.window;

import java.util.List;

/**
 * Articles that are copies or rewrites of one report, earliest first.
 *
 * @param observations what they say, at least one
 */
public record Story(List<Observation> observations) {
  public Story {
    observations = List.copyOf(observations);
    if (observations.isEmpty()) {
      throw new IllegalArgumentException("a story has at least one article");
    }
  }

  /** Whose word the story is: that of the earliest article, however many repeat it. */
  public String voice() {
    return observations.get(0).voice();
  }

  /** Whether an article belongs to both stories. */
  boolean shares(Story other) {
    return observations.stream()
        .anyMatch(
            o ->
                other.observations.stream()
                    .anyMatch(mine -> mine.articleId().equals(o.articleId())));
  }
}
