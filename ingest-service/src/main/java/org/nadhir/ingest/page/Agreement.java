package org.nadhir.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.ingest.text.Folding;

/**
 * How far the text that a page's data give agrees with what the page shows.
 *
 * @param words number of words of the given text
 * @param share share of its runs of three words that the page shows, 0 to 1
 * @param shown the blocks that consist of such runs
 */
record Agreement(int words, double share, List<Block> shown) {
  private static final int RUN = 3;
  private static final int FEWEST_WORDS = 40;
  private static final double CLOSE = 0.9;
  private static final double MOST = 0.6;
  private static final int LONGEST = 400_000;

  static Agreement between(String given, List<Block> visible) {
    String cut = given.substring(0, Math.min(given.length(), LONGEST));
    List<String> words = Folding.words(cut.isEmpty() ? "" : HtmlText.of(cut));
    Set<String> runs = new HashSet<>(runs(words));
    Set<String> missing = new HashSet<>(runs);
    List<Block> shown = new ArrayList<>();
    if (words.size() >= FEWEST_WORDS) {
      for (Block block : visible) {
        List<String> own = runs(Folding.words(block.text()));
        own.forEach(missing::remove);
        if (!own.isEmpty() && own.stream().filter(runs::contains).count() >= MOST * own.size()) {
          shown.add(block);
        }
      }
    }
    double share = runs.isEmpty() ? 0 : 1 - (double) missing.size() / runs.size();
    return new Agreement(words.size(), share, List.copyOf(shown));
  }

  private static List<String> runs(List<String> words) {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at + RUN <= words.size(); at++) {
      runs.add(String.join(" ", words.subList(at, at + RUN)));
    }
    return runs;
  }

  /** Whether nearly all of the given text is shown, in blocks of their own. */
  boolean isClose() {
    int shownWords = shown.stream().mapToInt(Block::words).sum();
    return words >= FEWEST_WORDS && share >= CLOSE && shownWords >= CLOSE * words;
  }

  String text() {
    return shown.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }
}
