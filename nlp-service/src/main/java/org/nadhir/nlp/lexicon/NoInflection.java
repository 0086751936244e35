package org.nadhir.nlp.lexicon;

/** A language whose lexicon writes words and stems only. */
final class NoInflection implements Inflection {
  @Override
  public void read(String word, Sink sink) {
    sink.reading(word, Word.Kind.EXACT);
  }
}
