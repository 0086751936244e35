package org.nadhir.nlp.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which words and classes of a language's patterns stand for at least all that another does:
 * the word itself, a shorter stem of it, a noun or verb of which it is a form, a class that holds
 * one of these.
 *
 * <p>A symbol is a {@link Word}, the name of a class, or the list of words of which it is one.
 */
final class Coverage {
  private final Lexicon lexicon;
  private final Inflection inflection;
  private final Set<Object> symbols = new HashSet<>();
  private final Set<Word> formed = new HashSet<>();
  private final Map<String, Set<Word>> wordsByForm = new HashMap<>();
  private final Map<Word, Set<Object>> classesByMember = new HashMap<>();
  private final Map<Object, Set<Object>> known = new HashMap<>();

  Coverage(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.inflection = Inflection.of(lexicon.language());
  }

  static Object symbol(Variants.Step step) {
    if (!step.oneOf().isEmpty()) {
      return step.oneOf();
    }
    return step.word() == null ? String.valueOf(step.wordClass()) : step.word();
  }

  /** Makes a symbol one that may cover others. */
  void add(Object symbol) {
    if (!symbols.add(symbol)) {
      return;
    }
    if (symbol instanceof Word word) {
      addForms(word);
    } else {
      for (Word member : members(symbol)) {
        addForms(member);
        classesByMember.computeIfAbsent(member, m -> new HashSet<>()).add(symbol);
      }
    }
  }

  /** Forgets answers: symbols have been added since. */
  void prepare() {
    known.clear();
  }

  private void addForms(Word word) {
    if (!formed.add(word)) {
      return;
    }
    switch (word.kind()) {
      case NOUN -> inflection.nounForms(word.text()).forEach(form -> addForm(form, word));
      case VERB -> inflection.verbForms(word).forEach(form -> addForm(form, word));
      case EXACT, STEM, NUMBER -> {}
    }
  }

  private void addForm(String form, Word word) {
    wordsByForm.computeIfAbsent(form, f -> new HashSet<>()).add(word);
  }

  /** The words of alternatives or the one-word members of a class: what its symbol stands for. */
  private List<Word> members(Object name) {
    if (name instanceof List<?> words) {
      return words.stream().map(Word.class::cast).toList();
    }
    return lexicon.classes().getOrDefault(String.valueOf(name), List.of()).stream()
        .filter(Variants::isOneWord)
        .map(member -> ((Element.OneWord) member.elements().get(0)).word())
        .toList();
  }

  /** The symbols that stand for all that this one does, itself included. */
  Set<Object> of(Object symbol) {
    return known.computeIfAbsent(symbol, s -> s instanceof Word word ? ofWord(word) : ofClass(s));
  }

  private Set<Object> ofClass(Object name) {
    Set<Object> all = new HashSet<>();
    boolean first = true;
    for (Word member : members(name)) {
      if (first) {
        all.addAll(ofWord(member));
      } else {
        all.retainAll(ofWord(member));
      }
      first = false;
    }
    all.add(name);
    return all;
  }

  private Set<Object> ofWord(Word word) {
    Set<Object> all = new HashSet<>(Set.of(word));
    if (word.kind() == Word.Kind.EXACT) {
      all.addAll(wordsByForm.getOrDefault(word.text(), Set.of()));
    }
    if (word.kind() == Word.Kind.STEM
        || (word.kind() == Word.Kind.EXACT && !lexicon.language().equals("ar"))) {
      for (int length = 3; length <= word.text().length(); length++) {
        all.add(new Word(Word.Kind.STEM, word.text().substring(0, length), null));
      }
    }
    Set<Object> classes = new HashSet<>();
    all.forEach(w -> classes.addAll(classesByMember.getOrDefault(w, Set.of())));
    all.addAll(classes);
    return all;
  }
}
