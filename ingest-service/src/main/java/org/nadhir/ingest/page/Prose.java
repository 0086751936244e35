package org.nadhir.ingest.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Sums over the blocks under each element of a tree. */
final class Prose {
  private Prose() {}

  /** Characters of running text under each element. */
  static Map<Element, Integer> chars(List<Block> blocks) {
    Map<Element, Integer> sums = new IdentityHashMap<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        add(block.owner(), block.text().length() - block.linked(), sums);
      }
    }
    return sums;
  }

  /** Characters of any text under each element. */
  static Map<Element, Integer> all(List<Block> blocks) {
    Map<Element, Integer> sums = new IdentityHashMap<>();
    blocks.forEach(block -> add(block.owner(), block.text().length(), sums));
    return sums;
  }

  /** Characters of links under each element. */
  static Map<Element, Integer> linked(List<Block> blocks) {
    Map<Element, Integer> sums = new IdentityHashMap<>();
    blocks.stream().filter(b -> b.linked() > 0).forEach(b -> add(b.owner(), b.linked(), sums));
    return sums;
  }

  private static void add(Element from, int chars, Map<Element, Integer> sums) {
    for (Element at = from; at != null; at = at.parent()) {
      sums.merge(at, chars, Integer::sum);
    }
  }
}
