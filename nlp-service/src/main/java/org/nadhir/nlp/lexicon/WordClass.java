package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word class as it is written.
 *
 * @param at where it is defined first
 * @param members words, sequences and uses of other classes
 */
record WordClass(Spot at, List<Pattern> members) {
  /** The class with the members of an overlay's class of the same name. */
  WordClass with(WordClass more) {
    List<Pattern> all = new ArrayList<>(members);
    all.addAll(more.members);
    return new WordClass(at, List.copyOf(all));
  }

  static Map<String, List<Pattern>> members(Map<String, WordClass> classes) {
    Map<String, List<Pattern>> members = new LinkedHashMap<>();
    classes.forEach((name, of) -> members.put(name, of.members()));
    return members;
  }
}
