package org.nadhir.alert.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Articles that are copies or rewrites of one report, as far as it has been told.
 *
 * <p>It changes as its scene moves; two stories are the same only if they are one object.
 */
public final class Story {
  private final List<Observation> articles = new ArrayList<>();

  Story() {}

  /** What its articles say, earliest first. */
  public List<Observation> articles() {
    return Collections.unmodifiableList(articles);
  }

  /** What its first article says. */
  public Observation first() {
    return articles.get(0);
  }

  /** When it was told first. */
  public Instant beginsAt() {
    return first().at();
  }

  /** Whose word it is: that of the first article, however many repeat it. */
  public String voice() {
    return first().voice();
  }

  /** Takes in an article that is not before the others. */
  void join(Observation observation) {
    articles.add(observation);
  }

  /** Takes in another story, which stays as it is. */
  void absorb(Story other) {
    articles.addAll(other.articles);
    articles.sort(Observation.ORDER);
  }

  /** Gives back a story that it has taken in. */
  void release(Story other) {
    articles.removeAll(other.articles);
  }

  void remove(Observation observation) {
    articles.remove(observation);
  }

  boolean isEmpty() {
    return articles.isEmpty();
  }
}
