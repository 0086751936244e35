package org.nadhir.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The text that a page is about.
 *
 * @param paragraphs its paragraphs and headings, in order
 * @param visible all blocks of the page without what surrounds the text
 */
record MainText(List<Block> paragraphs, List<Block> visible) {
  private static final double MOSTLY_LINKS = 0.5;
  private static final int LONGEST_CAPTION = 40;
  private static final int LAST_WORDS = 12;

  MainText {
    paragraphs = List.copyOf(paragraphs);
    visible = List.copyOf(visible);
  }

  /** The text of a page with this headline, which is no part of it. */
  static MainText of(Element body, String headline) {
    List<Block> everything = BlockReader.read(body, Set.of());
    Map<Element, Integer> prose = Prose.chars(everything);
    Set<Element> clutter = Clutter.in(body, prose, kept(body));
    List<Block> visible = BlockReader.read(body, clutter);
    Set<Element> main = MainElement.in(visible);
    List<Block> inside = visible.stream().filter(b -> isUnder(b.owner(), main)).toList();
    return new MainText(cleaned(inside, headline), visible);
  }

  /** What holds the only headline of first rank, or says that it is the body. */
  private static Set<Element> kept(Element body) {
    Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> headlines = body.getElementsByTag("h1");
    List<Element> named = body.getElementsByAttributeValue("itemprop", "articleBody");
    List<Element> reasons = new ArrayList<>(named.size() == 1 ? named : List.of());
    reasons.addAll(headlines.size() == 1 ? headlines : List.of());
    for (Element reason : reasons) {
      for (Element at = reason; at != null && !kept.contains(at); at = at.parent()) {
        kept.add(at);
      }
    }
    return kept;
  }

  private static boolean isUnder(Element owner, Set<Element> main) {
    for (Element at = owner; at != null; at = at.parent()) {
      if (main.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> cleaned(List<Block> inside, String headline) {
    List<Block> kept =
        new ArrayList<>(inside.subList(afterHeadline(inside, headline), inside.size()));
    kept.removeIf(block -> block.linkShare() > MOSTLY_LINKS && block.text().length() > 2);
    kept.removeIf(block -> isCaption(block) || isStamp(block));
    removeHeadingsOfNothing(kept);
    return kept;
  }

  /** Whether it stands by a picture and is no sentence. */
  private static boolean isCaption(Block block) {
    Element owner = block.owner();
    return !owner.normalName().equals("p")
        && block.words() < LONGEST_CAPTION
        && !block.endsSentence()
        && owner.childrenSize() < 6
        && owner.selectFirst("img, picture, amp-img") != null;
  }

  /** Whether it is a time or a rule of characters, or a line with nothing but time and byline. */
  private static boolean isStamp(Block block) {
    boolean letters = block.text().codePoints().anyMatch(Character::isLetter);
    return !letters
        || !block.isProse()
            && !block.isHeading()
            && block.owner().childrenSize() < 6
            && block.owner().selectFirst("time") != null;
  }

  private static int afterHeadline(List<Block> inside, String headline) {
    for (int i = 0; i < Math.min(inside.size(), 15); i++) {
      if (!headline.isEmpty() && HeadlineFinder.same(inside.get(i).text(), headline)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static void removeHeadingsOfNothing(List<Block> kept) {
    boolean followed = false;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Block block = kept.get(i);
      if (block.isHeading() && !followed) {
        kept.remove(i);
      } else {
        followed =
            !block.isHeading() && (block.isProse() || followed && block.words() < LAST_WORDS);
      }
    }
  }

  /** Number of words. */
  int words() {
    return paragraphs.stream().mapToInt(Block::words).sum();
  }

  /** The paragraphs with empty lines between them. */
  String text() {
    return paragraphs.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }
}
