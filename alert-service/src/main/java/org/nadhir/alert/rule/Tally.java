package org.nadhir.alert.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Scene;
import org.nadhir.alert.window.Share;
import org.nadhir.alert.window.Story;
import org.nadhir.contracts.SignalType;

/**
 * What the stories of one span give, and their totals. A story that changes is looked at again as a
 * whole; the totals change by the difference.
 */
final class Tally {
  private final Scene scene;
  private final Scale scale;
  private final Map<Story, Share> shares = new HashMap<>();
  private final Totals totals = new Totals();
  private final Totals undenied = new Totals();
  private int articles;
  private int official;

  Tally(Scene scene, Scale scale) {
    this.scene = scene;
    this.scale = scale;
  }

  /** Looks at a story again; what it gives, or none if no article of it is looked at. */
  @Nullable Share look(Story story) {
    drop(story);
    Share share = scale.share(story, scene);
    if (share.articles().isEmpty()) {
      return null;
    }
    shares.put(story, share);
    count(share, 1);
    return share;
  }

  void drop(Story story) {
    Share share = shares.remove(story);
    if (share != null) {
      count(share, -1);
    }
  }

  private void count(Share share, int sign) {
    Map<SignalType, Long> weights = new EnumMap<>(SignalType.class);
    share.contributions().forEach((Contribution c) -> weights.put(c.signal().type(), c.micros()));
    String voice = share.articles().get(0).voice();
    totals.count(voice, share.micros(), weights, sign);
    undenied.count(voice, share.microsUndenied(), share.undenied(), sign);
    articles += sign * share.articles().size();
    official += share.official() ? sign : 0;
  }

  /** The totals. */
  Totals totals() {
    return totals;
  }

  /** What the totals would be had nobody denied anything. */
  Totals undenied() {
    return undenied;
  }

  /** Number of articles that are looked at, whether they weigh something or not. */
  int articles() {
    return articles;
  }

  /** Whether an official source speaks for itself. */
  boolean official() {
    return official > 0;
  }

  Collection<Share> shares() {
    return Collections.unmodifiableCollection(shares.values());
  }

  Collection<Discounted> discounts() {
    return shares.values().stream()
        .flatMap(share -> scale.discounts(share, scene).stream())
        .toList();
  }
}
