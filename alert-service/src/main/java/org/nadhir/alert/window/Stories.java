package org.nadhir.alert.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Fingerprint;

/**
 * Folds articles into stories: two belong together when their fingerprints are alike and their
 * times near, directly or through others (single linkage), which depends on the set alone.
 */
public final class Stories {
  /**
   * Least similarity of copies. Measured on the sample articles: rewrites are above it, other
   * articles on the same subject far below; see {@code docs/decisions/0004-stories.md}.
   */
  static final double ALIKE = 0.25;

  /** How far apart in time a copy can be. */
  static final Duration NEAR = Duration.ofHours(72);

  private Stories() {}

  /** The stories that these observations make; both sides earliest first. */
  public static List<Story> of(List<Observation> observations) {
    int[] parent = new int[observations.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int i = 0; i < parent.length; i++) {
      for (int j = i - 1; j >= 0 && near(observations.get(j), observations.get(i)); j--) {
        if (alike(observations.get(j), observations.get(i))) {
          union(parent, j, i);
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
    return stories(groups.values());
  }

  private static List<Story> stories(Collection<List<Observation>> groups) {
    return groups.stream().map(Story::new).toList();
  }

  private static boolean near(Observation earlier, Observation later) {
    return !earlier.at().plus(NEAR).isBefore(later.at());
  }

  private static boolean alike(Observation a, Observation b) {
    Fingerprint left = a.fingerprint();
    Fingerprint right = b.fingerprint();
    return left != null && right != null && left.similarity(right) >= ALIKE;
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
