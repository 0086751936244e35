package org.nadhir.nlp.signal;

import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;

/** What a matched pattern means. */
sealed interface Mark {
  record OfEntry(Entry entry) implements Mark {}

  record OfCue(Cue cue) implements Mark {}

  record Context(int id) implements Mark {}

  record Named(String code) implements Mark {}

  record InTheatre(String theatre) implements Mark {}

  record Amount(double value) implements Mark {}

  record Multiplier(double value) implements Mark {}

  record Unit(String unit) implements Mark {}

  /** Marks without content. */
  enum Plain implements Mark {
    BOUNDARY,
    LINK,
    SPEECH,
    TARGET,
    ACTOR,
    COMPLEMENT,
    SELF,
    ORIGIN,
    PASSIVE,
    TERRITORY,
    OBJECT,
    HISTORY
  }
}
