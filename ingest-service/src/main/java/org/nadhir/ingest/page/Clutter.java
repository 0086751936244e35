package org.nadhir.ingest.page;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The elements of a page that surround its text: by element name, role, class and id.
 *
 * <p>What holds the headline, or most of the page's running text, is none whatever its name.
 */
final class Clutter {
  private static final PageWords WORDS = PageWords.BUNDLED;
  private static final Pattern INVISIBLE =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 300;
  private static final double SOME = 0.25;
  private static final double MOST = 0.5;
  private static final double ALMOST_ALL = 0.95;

  private final Map<Element, Integer> prose;
  private final Set<Element> kept;
  private final int all;
  private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private Clutter(Map<Element, Integer> prose, Set<Element> kept, int all) {
    this.prose = prose;
    this.kept = kept;
    this.all = all;
  }

  /**
   * The elements under the root that surround the text.
   *
   * @param prose characters of running text under each element
   * @param kept elements that are none
   */
  static Set<Element> in(Element root, Map<Element, Integer> prose, Set<Element> kept) {
    Clutter clutter = new Clutter(prose, kept, prose.getOrDefault(root, 0));
    root.stream()
        .filter(element -> element != root && clutter.is(element))
        .forEach(clutter.found::add);
    return clutter.found;
  }

  private boolean is(Element element) {
    if (kept.contains(element)) {
      return false;
    }
    double share = all == 0 ? 0 : (double) prose.getOrDefault(element, 0) / all;
    String name = element.normalName();
    Set<String> words = words(element);
    if (has(words, WORDS.answers())) {
      return share < ALMOST_ALL;
    }
    if (WORDS.elements().contains(name)
        || WORDS.roles().contains(element.attr("role"))
        || has(words, WORDS.around())) {
      return share < MOST;
    }
    boolean likely =
        name.equals("header")
            || name.equals("form")
            || name.equals("address")
            || isInvisible(element);
    return share < SOME && likely
        || BlockReader.isBlock(name)
            && share < SOME / 5
            && has(words, WORDS.likely())
            && !isParagraph(element);
  }

  private boolean isParagraph(Element element) {
    return element.normalName().equals("p") && prose.getOrDefault(element, 0) > 80;
  }

  private static boolean has(Set<String> words, Set<String> listed) {
    return words.stream().anyMatch(listed::contains);
  }

  private static boolean isInvisible(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.hasAttr("style") && INVISIBLE.matcher(element.attr("style")).find();
  }

  /** The names of class and id, and the words that they consist of. */
  static Set<String> words(Element element) {
    String names = element.className() + " " + element.id();
    if (names.length() < 2) {
      return Set.of();
    }
    String cut = names.substring(0, Math.min(names.length(), LONGEST_NAME));
    Set<String> words = new HashSet<>();
    int name = 0;
    int word = 0;
    for (int i = 0; i <= cut.length(); i++) {
      char c = i < cut.length() ? cut.charAt(i) : ' ';
      boolean hump = i > 0 && isUpper(c) && isLower(cut.charAt(i - 1));
      if (hump || !isLower(c) && !isUpper(c) && !isDigit(c)) {
        words.add(cut.substring(word, i).toLowerCase(Locale.ROOT));
        word = hump ? i : i + 1;
      }
      if (Character.isWhitespace(c)) {
        words.add(cut.substring(name, i).toLowerCase(Locale.ROOT));
        name = i + 1;
      }
    }
    return words;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
