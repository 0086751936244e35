package org.nadhir.ingest.intake;

import org.nadhir.ingest.article.Reason;

/**
 * The count of what came in and of what became of it. When nothing is on its way, received = passed
 * on + duplicate + set aside.
 */
public interface Books {
  /** Something came in. */
  void received(Entry entry);

  /** It is on the topic. */
  void passedOn(Dating dating);

  /** It was on the topic already. */
  void duplicate();

  /** It was left out. */
  void setAside(Reason reason);
}
