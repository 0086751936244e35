package org.nadhir.nlp.lexicon;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Status;

/**
 * A text that an entry must recognise, or ignore; what is absent is not checked.
 *
 * @param at where it is written
 * @param text the text
 * @param status expected status
 * @param actor expected actor
 * @param target expected target
 * @param speaker expected speaker
 */
public record Case(
    Spot at,
    String text,
    @Nullable Status status,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String speaker) {
  /** A text of which nothing but the signal itself is checked. */
  static Case plain(Spot at, String text) {
    return new Case(at, text, null, null, null, null);
  }
}
