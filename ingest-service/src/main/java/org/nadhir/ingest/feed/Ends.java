package org.nadhir.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where pieces of markup end. A search that reached the end of the source is not repeated, nor is
 * one whose last answer still lies ahead, so that all of them together stay linear.
 */
final class Ends {
  private static final Pattern ITEM_TAG = Pattern.compile("(?i)</?(?:item|entry)\\b");
  private static final Pattern SUBSET_END = Pattern.compile("\\]\\s{0,100}>");

  private final String source;
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Integer> searchedFrom = new HashMap<>();

  Ends(String source) {
    this.source = source;
  }

  /** Index of the next such text from here on, or -1. */
  int of(String text, int from) {
    Integer known = last.get(text);
    if (known != null && from >= searchedFrom.getOrDefault(text, 0)) {
      if (known < 0 || known >= from) {
        return known;
      }
    }
    int found = source.indexOf(text, from);
    last.put(text, found);
    searchedFrom.put(text, from);
    return found;
  }

  /** Index behind a document type that starts here, its inner declarations included. */
  int ofDoctype(int start) {
    int end = of(">", start);
    int subset = of("[", start);
    if (end < 0) {
      return source.length();
    }
    if (subset < 0 || subset > end) {
      return end + 1;
    }
    Matcher subsetEnd = SUBSET_END.matcher(source);
    return subsetEnd.find(subset) ? subsetEnd.end() : end + 1;
  }

  /** Whether a tag of an item starts or ends in this range. */
  boolean hasItemTag(int from, int to) {
    return ITEM_TAG.matcher(source).region(from, to).find();
  }
}
