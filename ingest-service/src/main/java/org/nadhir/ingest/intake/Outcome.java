package org.nadhir.ingest.intake;

import java.util.List;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;

/** What became of one thing that came in. */
public sealed interface Outcome {

  /**
   * The topic has it, and had it not before.
   *
   * @param revision which text of the article it is, 1 being the first
   */
  record Accepted(String id, int revision) implements Outcome {}

  /** The topic had it already. */
  record Duplicate(String id) implements Outcome {}

  /** It is no article. */
  record Rejected(List<Mistake> mistakes) implements Outcome {}

  /** The topic could not be reached: the sender should try again. */
  record Unavailable(Reason reason) implements Outcome {}
}
