package org.nadhir.nlp.ordinal;

import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Reads the ordinal numbers from 2 that stand in a headline and the first two sentences of a text,
 * spelled or with digits. Dates, centuries, years and fractions are none, nor are superlatives
 * ("the second largest"); counted days are ("the 45th day of the war"), because the next day is
 * another story. Safe for use by several threads: each borrows buffers.
 */
public final class Ordinals {
  private static final int OPENING = 2;

  /** UTF-16 code units of a text in which the opening is looked for. */
  private static final int READ = 800;

  private final Map<String, Notation> notations;
  private final Map<String, Numerals> numerals = new ConcurrentHashMap<>();
  private final Map<String, Deque<OrdinalReader>> idle = new HashMap<>();

  private Ordinals(Map<String, Notation> notations) {
    this.notations = notations;
    notations.keySet().forEach(language -> idle.put(language, new ConcurrentLinkedDeque<>()));
  }

  private static final class Bundled {
    static final Ordinals ORDINALS = new Ordinals(Notation.bundled());
  }

  /** The ordinals of all languages that there are. */
  public static Ordinals bundled() {
    return Bundled.ORDINALS;
  }

  /** The languages that are read, ISO 639-1. */
  public Set<String> languages() {
    return Set.copyOf(notations.keySet());
  }

  /**
   * The ordinals, ascending, each once.
   *
   * @param language ISO 639-1 code; of one that is not read there are none
   */
  public List<Integer> of(String language, String title, String text) {
    Notation notation = notations.get(language);
    Deque<OrdinalReader> free = idle.get(language);
    if (notation == null || free == null) {
      return List.of();
    }
    OrdinalReader last = free.pollFirst();
    OrdinalReader reader = last == null ? reader(language, notation) : last;
    try {
      SortedSet<Integer> found = new TreeSet<>();
      reader.read(cut(title), Integer.MAX_VALUE, found);
      reader.read(cut(text), OPENING, found);
      return List.copyOf(found);
    } finally {
      free.addFirst(reader);
    }
  }

  /** A language is prepared when its first text comes, which takes a tenth of a second. */
  private OrdinalReader reader(String language, Notation notation) {
    return new OrdinalReader(
        numerals.computeIfAbsent(language, first -> new Numerals(first, notation)));
  }

  /** The beginning of a text, up to the end of a word. */
  private static String cut(String text) {
    if (text.length() <= READ) {
      return text;
    }
    int end = READ;
    while (end > READ / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end);
  }
}
