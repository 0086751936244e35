package org.nadhir.nlp.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * One word of a pattern, with the forms that it stands for.
 *
 * @param kind how its forms are found
 * @param text folded form: the word, lemma, past tense or stem
 * @param imperfect folded imperfect of an Arabic verb where it does not follow from the past
 */
public record Word(Kind kind, String text, @Nullable String imperfect) {
  /** How the forms of a word are found. */
  public enum Kind {
    EXACT,
    NOUN,
    VERB,
    STEM,
    NUMBER
  }

  /** Any number in digits. */
  public static final Word NUMBER = new Word(Kind.NUMBER, "#", null);
}
