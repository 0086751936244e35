package org.nadhir.nlp.lexicon;

import java.util.Collection;
import java.util.List;

/** How words change in one language: forms at load time, attached particles at lookup time. */
public sealed interface Inflection
    permits ArabicInflection, EnglishInflection, HebrewInflection, NoInflection {

  /** Takes a form that a written word may stand for. */
  interface Sink {
    /**
     * One reading of the word: the form, and the kind of lexicon word that it may be a form of; of
     * a {@link Word.Kind#STEM} the word may begin with it.
     */
    void reading(String form, Word.Kind kind);
  }

  /** Whether {@code n:} and {@code v:} have a meaning in the language. */
  default boolean inflects() {
    return false;
  }

  /** All forms of a noun or adjective, folded, without attached particles. */
  default Collection<String> nounForms(String lemma) {
    return List.of(lemma);
  }

  /** All forms of a verb, folded, without attached particles. */
  default Collection<String> verbForms(Word verb) {
    return List.of(verb.text());
  }

  /** Names the forms that a written word may stand for, the word itself included. */
  void read(String word, Sink sink);

  /** The inflection of the language with this ISO 639-1 code. */
  static Inflection of(String language) {
    return switch (language) {
      case "ar" -> new ArabicInflection();
      case "en" -> new EnglishInflection();
      case "he" -> new HebrewInflection();
      default -> new NoInflection();
    };
  }

  /** Languages whose inflection is known. */
  List<String> KNOWN = List.of("ar", "en");
}
