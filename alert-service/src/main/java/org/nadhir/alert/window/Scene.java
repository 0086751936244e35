package org.nadhir.alert.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The stories on one key as they stand at one instant of event time. It can be moved on and back.
 *
 * <p>What it shows depends on the articles up to its instant and on nothing else. An article joins
 * the stories that it is a copy of, and thereby makes them one; but a story that began more than
 * {@link #LONGEST_STORY} ago is over, so that a chain of rewrites does not swallow a whole crisis.
 */
public final class Scene {
  /** After this time what copies a story begins another one. */
  public static final Duration LONGEST_STORY = Duration.ofDays(14);

  /** How much older than a window an article can be and still shape the stories in it. */
  public static final Duration MEMORY = LONGEST_STORY.plus(Copies.NEAR);

  private final Observations observations;
  private final Map<String, Story> byArticle = new HashMap<>();
  private final Denials denials = new Denials();
  private final Deque<Entry> entered = new ArrayDeque<>();
  private Instant now = Instant.MIN;

  /** How an article came in, so that it can be taken out again. */
  private record Entry(
      Observation observation, Story story, List<Story> absorbed, Set<Denials.Claim> denied) {}

  /**
   * What has changed in a scene.
   *
   * @param stories stories that have begun, grown or shrunk, or in which a claim was denied
   * @param gone stories that are no more
   */
  public record Change(Set<Story> stories, Set<Story> gone) {
    private static Change none() {
      return new Change(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /** Whether nothing has. */
    public boolean isEmpty() {
      return stories.isEmpty() && gone.isEmpty();
    }

    private void changed(Story story) {
      stories.add(story);
      gone.remove(story);
    }

    private void gone(Story story) {
      stories.remove(story);
      gone.add(story);
    }
  }

  private Scene(Observations observations) {
    this.observations = observations;
  }

  /** The scene of these observations at this instant. */
  public static Scene at(Observations observations, Instant instant) {
    Scene scene = new Scene(observations);
    scene.moveTo(instant);
    return scene;
  }

  /** The instant. */
  public Instant now() {
    return now;
  }

  /** Moves on to a later instant. */
  public Change moveTo(Instant instant) {
    Change change = Change.none();
    for (Observation observation : observations.between(now, instant)) {
      enter(observation, change);
    }
    now = instant;
    return change;
  }

  /** Moves back to an earlier instant. */
  public Change moveBack(Instant instant) {
    Change change = Change.none();
    while (!entered.isEmpty() && entered.getLast().observation().at().isAfter(instant)) {
      leave(entered.removeLast(), change);
    }
    now = instant;
    return change;
  }

  private void enter(Observation observation, Change change) {
    List<Story> copied = openStoriesOfCopies(observation);
    Story story = copied.isEmpty() ? new Story() : copied.remove(0);
    for (Story other : copied) {
      story.absorb(other);
      other.articles().forEach(article -> byArticle.put(article.articleId(), story));
      change.gone(other);
    }
    story.join(observation);
    byArticle.put(observation.articleId(), story);
    change.changed(story);
    Set<Denials.Claim> denied = denials.enter(observation);
    denied.forEach(claim -> change.changed(story(claim.observation())));
    entered.addLast(new Entry(observation, story, copied, denied));
  }

  /** Those that the article is a copy of and that are not over, the earliest first. */
  private List<Story> openStoriesOfCopies(Observation observation) {
    Instant limit = observation.at().minus(LONGEST_STORY);
    List<Story> stories = new ArrayList<>();
    observations.copies(observation.articleId()).stream()
        .flatMap(copy -> Optional.ofNullable(byArticle.get(copy)).stream())
        .distinct()
        .filter(story -> !story.beginsAt().isBefore(limit))
        .sorted((a, b) -> Observation.ORDER.compare(a.first(), b.first()))
        .forEach(stories::add);
    return stories;
  }

  private void leave(Entry entry, Change change) {
    denials.leave(entry.observation(), entry.denied());
    entry.denied().forEach(claim -> change.changed(story(claim.observation())));
    Story story = entry.story();
    byArticle.remove(entry.observation().articleId());
    story.remove(entry.observation());
    for (Story absorbed : entry.absorbed()) {
      story.release(absorbed);
      absorbed.articles().forEach(article -> byArticle.put(article.articleId(), absorbed));
      change.changed(absorbed);
    }
    if (story.isEmpty()) {
      change.gone(story);
    } else {
      change.changed(story);
    }
  }

  private Story story(Observation observation) {
    return Objects.requireNonNull(byArticle.get(observation.articleId()), "a story");
  }

  /** The stories with an article after {@code from} and not after {@code to} nor after now. */
  public Set<Story> stories(Instant from, Instant to) {
    Set<Story> stories = new LinkedHashSet<>();
    for (Observation observation : observations.between(from, to.isAfter(now) ? now : to)) {
      stories.add(story(observation));
    }
    return stories;
  }

  /** Time of the first article after this instant, if there is one by now. */
  public Optional<Instant> firstAfter(Instant from) {
    return observations.firstAfter(from).map(Observation::at).filter(at -> !at.isAfter(now));
  }

  /** Whether somebody has denied a signal, by its place among those of its article. */
  public Optional<Denial> denial(Observation observation, int index) {
    return denials.of(observation, index);
  }
}
