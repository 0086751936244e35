package org.nadhir.nlp.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nadhir.nlp.lexicon.Element;
import org.nadhir.nlp.lexicon.Inflection;
import org.nadhir.nlp.lexicon.Pattern;
import org.nadhir.nlp.lexicon.Variants;
import org.nadhir.nlp.lexicon.Word;

/**
 * Gives each word and word class of a language's patterns a number, its symbol, and tells which
 * symbols a written word has.
 */
public final class Vocabulary {
  /** The symbol of a number in digits. */
  static final int NUMBER = 0;

  private static final int[] NONE = {};

  private final Inflection inflection;
  private final Map<String, List<Pattern>> classes;
  private final Map<Object, Integer> symbols = new HashMap<>();
  private final Map<Word.Kind, Map<String, int[]>> forms = new EnumMap<>(Word.Kind.class);
  private int next = 1;

  /** An empty vocabulary of a language with the given word classes. */
  public Vocabulary(String language, Map<String, List<Pattern>> classes) {
    this.inflection = Inflection.of(language);
    this.classes = classes;
    for (Word.Kind kind : Word.Kind.values()) {
      forms.put(kind, new HashMap<>());
    }
  }

  int symbol(Variants.Step step) {
    if (!step.oneOf().isEmpty()) {
      return ofAlternatives(step.oneOf());
    }
    return step.word() == null ? ofClass(String.valueOf(step.wordClass())) : ofWord(step.word());
  }

  private int ofAlternatives(List<Word> words) {
    Integer known = symbols.get(words);
    if (known != null) {
      return known;
    }
    int symbol = next++;
    symbols.put(words, symbol);
    words.forEach(word -> addForms(word, symbol));
    return symbol;
  }

  private int ofWord(Word word) {
    if (word.kind() == Word.Kind.NUMBER) {
      return NUMBER;
    }
    Integer known = symbols.get(word);
    if (known != null) {
      return known;
    }
    int symbol = next++;
    symbols.put(word, symbol);
    addForms(word, symbol);
    return symbol;
  }

  private int ofClass(String name) {
    Integer known = symbols.get("@" + name);
    if (known != null) {
      return known;
    }
    int symbol = next++;
    symbols.put("@" + name, symbol);
    addMembers(name, symbol);
    return symbol;
  }

  private void addMembers(String name, int symbol) {
    for (Pattern member : classes.getOrDefault(name, List.of())) {
      Element first = member.elements().get(0);
      if (Variants.isOneWord(member) && first instanceof Element.OneWord one) {
        addForms(one.word(), symbol);
      }
    }
  }

  private void addForms(Word word, int symbol) {
    switch (word.kind()) {
      case EXACT, STEM -> add(word.kind(), word.text(), symbol);
      case NOUN -> inflection.nounForms(word.text()).forEach(f -> add(Word.Kind.NOUN, f, symbol));
      case VERB -> inflection.verbForms(word).forEach(f -> add(Word.Kind.VERB, f, symbol));
      case NUMBER -> {}
    }
  }

  private void add(Word.Kind kind, String form, int symbol) {
    Map<String, int[]> of = forms.getOrDefault(kind, new HashMap<>());
    int[] known = of.getOrDefault(form, NONE);
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = symbol;
    of.put(form, more);
  }

  /** The symbols of a folded word, ascending; costs morphology, so answers are kept by the memo. */
  int[] symbolsOf(String folded) {
    TreeSet<Integer> found = new TreeSet<>();
    inflection.read(folded, (form, kind) -> addReading(found, kind, form));
    addStems(found, folded);
    List<Integer> sorted = new ArrayList<>(found);
    return sorted.isEmpty() ? NONE : sorted.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addReading(TreeSet<Integer> found, Word.Kind kind, String form) {
    if (kind == Word.Kind.STEM) {
      addStems(found, form);
    } else {
      addAll(found, kind, form);
    }
  }

  private void addStems(TreeSet<Integer> found, String word) {
    for (int length = 3; length <= word.length(); length++) {
      addAll(found, Word.Kind.STEM, word.substring(0, length));
    }
  }

  private void addAll(TreeSet<Integer> found, Word.Kind kind, String form) {
    for (int symbol : forms.getOrDefault(kind, Map.of()).getOrDefault(form, NONE)) {
      found.add(symbol);
    }
  }

  /** Whether two folded words have a symbol in common: one is the other with a particle. */
  public boolean shareSymbols(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    int[] symbols = symbolsOf(other);
    return Arrays.stream(symbolsOf(one)).anyMatch(s -> Arrays.binarySearch(symbols, s) >= 0);
  }
}
