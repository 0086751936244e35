package org.nadhir.nlp.lexicon;

import java.util.Collection;
import java.util.List;

/** A language whose lexicon writes words and stems only. */
final class NoInflection implements Inflection {
  @Override
  public boolean inflects() {
    return false;
  }

  @Override
  public Collection<String> nounForms(String lemma) {
    return List.of(lemma);
  }

  @Override
  public Collection<String> verbForms(Word verb) {
    return List.of(verb.text());
  }

  @Override
  public void read(String word, Sink sink) {
    sink.reading(word, Word.Kind.EXACT);
  }
}
