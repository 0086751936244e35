package org.nadhir.nlp.lexicon;

/**
 * A file that a lexicon is read from.
 *
 * @param name its name as a person knows it, such as {@code ar/cues.yaml} or {@code mine/ar.yaml}
 * @param overlay whether it is the operator's, not the lexicon's own
 */
public record LexiconFile(String name, boolean overlay) {
  /** The file of what is written in none, such as the country names of CLDR. */
  static final LexiconFile NONE = new LexiconFile("", false);
}
