package org.nadhir.alert.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nadhir.contracts.Fingerprint;

/**
 * Folds articles into stories: two belong together when their fingerprints are alike and their
 * times near, directly or through others (single linkage), which depends on the set alone.
 */
final class Stories {
  /**
   * Least similarity of copies. Measured on the sample articles: rewrites are above it, other
   * articles on the same subject far below; see {@code docs/decisions/0004-stories.md}.
   */
  static final double ALIKE = 0.25;

  /** How far apart in time a copy can be. */
  static final Duration NEAR = Duration.ofHours(72);

  private Stories() {}

  /** Whether one of the two is a copy or rewrite of the other. */
  static boolean alike(Observation a, Observation b) {
    Fingerprint left = a.fingerprint();
    Fingerprint right = b.fingerprint();
    return left != null
        && right != null
        && Duration.between(a.at(), b.at()).abs().compareTo(NEAR) <= 0
        && left.similarity(right) >= ALIKE;
  }

  /**
   * The stories that these observations make; both sides earliest first.
   *
   * @param copies the articles that are alike to an article, by id; some may not be among these
   */
  static List<Story> of(List<Observation> observations, Function<Observation, Set<String>> copies) {
    Map<String, Integer> places = new HashMap<>();
    int[] parent = new int[observations.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      places.put(observations.get(i).articleId(), i);
      for (String copy : copies.apply(observations.get(i))) {
        Integer place = places.get(copy);
        if (place != null) {
          union(parent, place, i);
        }
      }
    }
    return group(observations, parent);
  }

  private static List<Story> group(List<Observation> observations, int[] parent) {
    Map<Integer, List<Observation>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(parent, i), k -> new ArrayList<>()).add(observations.get(i));
    }
    return groups.values().stream().map(Story::new).toList();
  }

  private static void union(int[] parent, int a, int b) {
    int low = Math.min(root(parent, a), root(parent, b));
    int high = Math.max(root(parent, a), root(parent, b));
    parent[high] = low;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[i] = root;
    return root;
  }
}
