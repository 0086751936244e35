package org.nadhir.ingest.article;

import java.util.List;

/** What was read from bytes or text: a draft, or the mistakes that keep it from being read. */
sealed interface Drafted {

  /** It says this. */
  record Read(Draft draft) implements Drafted {}

  /** It cannot be read, because of these mistakes. */
  record Unreadable(List<Mistake> mistakes) implements Drafted {
    static Unreadable because(Reason reason, String where, String what, String allowed) {
      return new Unreadable(List.of(new Mistake(reason, where, what, allowed)));
    }
  }
}
