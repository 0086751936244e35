package org.nadhir.nlp.ordinal;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.text.Folding;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** The ordinals of a language and the words beside them, ready to be looked up; immutable. */
final class Numerals {
  static final int COUNTER = 1;
  static final int DAY = 1 << 1;
  static final int THEN = 1 << 2;
  static final int BEHIND = 1 << 3;
  static final int LINK = 1 << 4;
  static final int DATE = 1 << 5;
  static final int SUFFIX = 1 << 6;
  static final int PREFIX = 1 << 7;
  static final int ARTICLE = 1 << 8;

  private static final int LAST_LETTER = 30;

  private final String language;
  private final Notation notation;
  private final WordTable table = new WordTable();
  private final Tokenizer tokenizer = new Tokenizer(new Tokens());
  private final Map<Integer, List<Phrase>> building = new HashMap<>();
  private final Map<Integer, Integer> meanings = new HashMap<>();
  private final List<List<Phrase>> byFirst;
  private final int[] flags;
  private final Set<String> suffixes;
  private final Set<String> articles;

  Numerals(String language, Notation notation) {
    this.language = language;
    this.notation = notation;
    this.suffixes = folded(notation.suffixes());
    this.articles = folded(notation.articles());
    addSpelled();
    addLetters();
    addMonths();
    notation.masks().forEach(mask -> addClitics(mask, Phrase.Kind.MASK, 0));
    markAll();
    byFirst = new ArrayList<>(Collections.nCopies(table.size(), List.of()));
    building.forEach(
        (first, phrases) -> {
          phrases.sort(Comparator.comparingInt(Phrase::length).reversed());
          byFirst.set(first, List.copyOf(phrases));
        });
    flags = new int[table.size()];
    meanings.forEach((word, meaning) -> flags[word] = meaning);
  }

  private static Set<String> folded(List<String> words) {
    return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
  }

  private void addSpelled() {
    Spelling spelling = new Spelling(language, notation);
    for (int number = Spelling.FIRST; number <= Spelling.LAST; number++) {
      for (String form : spelling.of(number)) {
        addForm(form, number);
      }
    }
  }

  private void addForm(String form, int number) {
    String article = notation.article();
    if (article == null) {
      add(form, Phrase.Kind.STRONG, number);
      return;
    }
    String bare = form.startsWith(article) ? form.substring(article.length()) : form;
    boolean weak = isWeak(number);
    Phrase.Kind definite = weak ? Phrase.Kind.BEHIND : Phrase.Kind.STRONG;
    Clitics.definite(language, bare).forEach(with -> add(with, definite, number));
    if (!weak) {
      Phrase.Kind kind = notation.leading() ? Phrase.Kind.BESIDE : Phrase.Kind.BEHIND;
      Clitics.bare(language, bare).forEach(without -> add(without, kind, number));
    }
  }

  /** Whether the ordinal is spelled as the cardinal is. */
  private boolean isWeak(int number) {
    boolean ten = number >= 20 && number % 10 == 0;
    return number >= notation.weakFrom() || (notation.weakTens() && ten);
  }

  private void addLetters() {
    if (!notation.letters()) {
      return;
    }
    NumberFormat letters = NumberFormat.getInstance(ULocale.forLanguageTag("he-u-nu-hebr"));
    for (int number = Spelling.FIRST; number <= LAST_LETTER; number++) {
      add(letters.format(number).replaceAll("[׳״]", ""), Phrase.Kind.LETTER, number);
    }
  }

  private void addMonths() {
    for (String month : MonthNames.of(language, notation.regions())) {
      List<Integer> words = words(month);
      if (words.size() > 1) {
        addClitics(month, Phrase.Kind.MASK, 0);
      }
      for (String first : Clitics.bare(language, firstWord(month))) {
        mark(first, THEN | (words.size() == 1 ? BEHIND : 0));
      }
    }
  }

  private static String firstWord(String phrase) {
    int space = phrase.indexOf(' ');
    return space < 0 ? phrase : phrase.substring(0, space);
  }

  private void markAll() {
    Map<Integer, List<String>> marks =
        Map.of(
            COUNTER, notation.counters(),
            DAY, notation.days(),
            THEN, notation.then(),
            BEHIND, notation.behind(),
            LINK, notation.links(),
            DATE, notation.dates());
    marks.forEach(
        (meaning, words) ->
            words.forEach(w -> Clitics.all(language, w).forEach(form -> mark(form, meaning))));
    notation.suffixes().forEach(word -> mark(word, SUFFIX));
    notation.prefixes().forEach(word -> mark(word, PREFIX));
    notation.articles().forEach(word -> mark(word, ARTICLE));
  }

  private void mark(String word, int meaning) {
    for (int number : words(word)) {
      meanings.merge(number, meaning, (a, b) -> a | b);
    }
  }

  private void addClitics(String phrase, Phrase.Kind kind, int value) {
    Clitics.bare(language, phrase).forEach(form -> add(form, kind, value));
  }

  private void add(String phrase, Phrase.Kind kind, int value) {
    int[] words = words(phrase).stream().mapToInt(Integer::intValue).toArray();
    List<Phrase> known = building.computeIfAbsent(words[0], first -> new ArrayList<>());
    known.removeIf(
        other -> Arrays.equals(other.words(), words) && other.kind().compareTo(kind) > 0);
    if (known.stream().noneMatch(other -> Arrays.equals(other.words(), words))) {
      known.add(new Phrase(words, kind, value));
    }
  }

  private List<Integer> words(String phrase) {
    Tokens tokens = tokenizer.split(phrase);
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(table.put(tokens.folded(i)));
    }
    return words;
  }

  /** The number of a word, or -1 if it is none that matters. */
  int word(Tokens tokens, int token) {
    return table.find(tokens, token);
  }

  boolean is(int word, int meaning) {
    return word >= 0 && (flags[word] & meaning) != 0;
  }

  /** The longest phrase that begins at a word of a text. */
  @Nullable Phrase longest(int[] text, int at, int end) {
    for (Phrase phrase : text[at] < 0 ? List.<Phrase>of() : byFirst.get(text[at])) {
      if (phrase.startsAt(text, at, end)) {
        return phrase;
      }
    }
    return null;
  }

  boolean dot() {
    return notation.dot();
  }

  /** Whether this, folded, stands behind the digits of an ordinal in one word with them. */
  boolean isSuffix(String rest) {
    return suffixes.contains(rest);
  }

  /** Whether this, folded, stands in front of the digits of an ordinal in one word with them. */
  boolean isArticle(String head) {
    return articles.contains(head);
  }
}
