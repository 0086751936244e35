package org.nadhir.nlp.lexicon;

/** How far around a match a context or a cue reaches. */
public enum Scope {
  MATCH,
  NEAR,
  CLAUSE,
  SENTENCE,
  ARTICLE
}
