package org.nadhir.nlp.signal;

import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;

/** What a matched pattern means. */
sealed interface Mark {
  int ENTRY = 0;
  int CUE = 1;
  int CONTEXT = 2;
  int NAME = 3;
  int PLACE = 4;
  int AMOUNT = 5;
  int MULTIPLIER = 6;
  int UNIT = 7;

  int SITE = 8;

  /** The group of the first plain mark. */
  int PLAIN = 9;

  /** Number of groups. */
  int GROUPS = PLAIN + Plain.values().length;

  /** Marks of a group are of one kind. */
  int group();

  /** The content, by which marks of a group differ. */
  Object meaning();

  record OfEntry(Entry meaning) implements Mark {
    @Override
    public int group() {
      return ENTRY;
    }
  }

  record OfCue(Cue meaning) implements Mark {
    @Override
    public int group() {
      return CUE;
    }
  }

  /** Part of what entries require or forbid around them, by its number. */
  record Context(Integer meaning) implements Mark {
    @Override
    public int group() {
      return CONTEXT;
    }
  }

  /** Code of a country or organisation. */
  record Named(String meaning) implements Mark {
    @Override
    public int group() {
      return NAME;
    }
  }

  /** Code of the country that a place lies in. */
  record Site(String meaning) implements Mark {
    @Override
    public int group() {
      return SITE;
    }
  }

  /** Id of a theatre. */
  record InTheatre(String meaning) implements Mark {
    @Override
    public int group() {
      return PLACE;
    }
  }

  record Amount(Double meaning) implements Mark {
    @Override
    public int group() {
      return AMOUNT;
    }
  }

  record Multiplier(Double meaning) implements Mark {
    @Override
    public int group() {
      return MULTIPLIER;
    }
  }

  record Unit(String meaning) implements Mark {
    @Override
    public int group() {
      return UNIT;
    }
  }

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
    MEDIATOR,
    BETWEEN,
    JOIN,
    TURN,
    HISTORY;

    @Override
    public int group() {
      return PLAIN + ordinal();
    }

    @Override
    public Mark meaning() {
      return this;
    }
  }
}
