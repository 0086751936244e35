package org.nadhir.ingest.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements that hold an article's text: the one whose paragraphs weigh most, and those
 * beside it that go with it.
 *
 * <p>Each paragraph gives its weight to what holds it, half of it one level up, and less from
 * there. What is mostly links weighs less; an element that says that it is the body weighs more.
 */
final class MainElement {
  private static final int LEVELS = 5;
  private static final double BESIDE = 0.2;
  private static final Set<String> LEAVES =
      Set.of("p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "td", "pre");

  private final List<Block> blocks;
  private final Map<Element, Double> weights = new IdentityHashMap<>();
  private final Map<Element, Integer> owned = new IdentityHashMap<>();
  private final Map<Element, Integer> all;
  private final Map<Element, Integer> linked;
  private final Map<Element, Integer> prose;

  private MainElement(List<Block> blocks) {
    this.blocks = blocks;
    this.all = Prose.all(blocks);
    this.linked = Prose.linked(blocks);
    this.prose = Prose.chars(blocks);
    blocks.forEach(block -> owned.merge(block.owner(), 1, Integer::sum));
  }

  /** The elements, of which none holds another; none where no block is running text. */
  static Set<Element> in(List<Block> blocks) {
    MainElement search = new MainElement(blocks);
    search.weigh();
    Element best = search.best();
    return best == null ? Set.of() : search.withNeighbours(search.withSiblings(best));
  }

  private void weigh() {
    for (Block block : blocks) {
      if (block.isProse() && !block.isHeading()) {
        give(block);
      }
    }
    weights.replaceAll((element, weight) -> weight * (1 - linkShare(element)) * hint(element));
  }

  private void give(Block block) {
    double weight = 1 + commas(block.text()) + Math.min(3, block.text().length() / 100.0);
    Element owner = block.owner();
    boolean leaf = LEAVES.contains(owner.normalName()) || owned.getOrDefault(owner, 0) == 1;
    Element at = leaf && owner.parent() != null ? owner.parent() : owner;
    for (int level = 0; level < LEVELS && at != null; level++, at = at.parent()) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      weights.merge(at, weight * share, Double::sum);
    }
  }

  private static long commas(String text) {
    return Math.min(
        20, text.chars().filter(c -> c == ',' || c == '،' || c == '、' || c == '，').count());
  }

  private double linkShare(Element element) {
    int chars = all.getOrDefault(element, 0);
    return chars == 0 ? 0 : (double) linked.getOrDefault(element, 0) / chars;
  }

  private static double hint(Element element) {
    if (isBody(element)) {
      return 1.6;
    }
    return switch (element.normalName()) {
      case "body", "html" -> 0.8;
      case "article", "main" -> 1.2;
      case "li", "ul", "ol", "dl" -> 0.7;
      default -> 1;
    };
  }

  /** Whether the element says that it is the body of an article. */
  static boolean isBody(Element element) {
    return element.attr("itemprop").equals("articleBody")
        || Clutter.words(element).stream().anyMatch(PageWords.BUNDLED.body()::contains);
  }

  private @Nullable Element best() {
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * What holds the element and others that are made like it, as the posts of a live page are, if
   * they have more to say; the element where it has a headline of its own.
   */
  private Element withSiblings(Element best) {
    Element at = best;
    for (int level = 0; level < LEVELS; level++) {
      Element parent = at.parent();
      if (parent == null || parent.normalName().equals("body") || at.selectFirst("h1") != null) {
        return best;
      }
      if (mostlyLike(at, parent)) {
        return parent;
      }
      at = parent;
    }
    return best;
  }

  private boolean mostlyLike(Element one, Element parent) {
    int own = prose.getOrDefault(one, 0);
    int others = prose.getOrDefault(parent, 0) - own;
    if (others <= own || one.className().isEmpty()) {
      return false;
    }
    int alike =
        parent.children().stream()
            .filter(c -> c != one && c.className().equals(one.className()))
            .filter(c -> linkShare(c) < 0.3)
            .mapToInt(c -> prose.getOrDefault(c, 0))
            .sum();
    return alike >= 0.8 * others;
  }

  private Set<Element> withNeighbours(Element best) {
    Set<Element> main = Collections.newSetFromMap(new IdentityHashMap<>());
    main.add(best);
    Element parent = best.parent();
    if (parent != null) {
      double least = Math.max(4, weights.getOrDefault(best, 0.0) * BESIDE);
      for (Element beside : parent.children()) {
        if (beside != best && goesWith(beside, best, least)) {
          main.add(beside);
        }
      }
    }
    return main;
  }

  private boolean goesWith(Element beside, Element best, double least) {
    if (linkShare(beside) > 0.25 || !all.containsKey(beside)) {
      return false;
    }
    boolean alike = !best.className().isEmpty() && beside.className().equals(best.className());
    double weight = weights.getOrDefault(beside, 0.0) * (alike ? 2 : 1);
    return weight >= least
        || beside.normalName().equals("p") && all.get(beside) >= 60
        || all.get(beside) >= 40
            && Clutter.words(beside).stream().anyMatch(PageWords.BUNDLED.lead()::contains);
  }
}
