package org.nadhir.guard.access;

import java.util.List;

/**
 * Paths that are open to everybody, each with what lies below it.
 *
 * @param roots such as {@code /q/health}; {@code /} is the front page alone
 */
record Paths(List<String> roots) {
  Paths {
    roots = List.copyOf(roots);
    for (String root : roots) {
      if (!root.startsWith("/")) {
        throw new IllegalArgumentException("'%s'; allowed: a path from /".formatted(root));
      }
    }
  }

  boolean contain(String path) {
    return roots.stream().anyMatch(root -> path.equals(root) || isBelow(path, root));
  }

  private static boolean isBelow(String path, String root) {
    return !root.equals("/") && path.startsWith(root + "/");
  }
}
