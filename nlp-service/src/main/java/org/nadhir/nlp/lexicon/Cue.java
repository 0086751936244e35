package org.nadhir.nlp.lexicon;

import java.util.List;
import org.nadhir.contracts.Status;

/**
 * Words that change how the text stands to what they govern.
 *
 * @param id unique in its language
 * @param status what the governed match becomes; {@code asserted} takes away the effect of the cues
 *     that it covers
 * @param side where the cue stands
 * @param within most words between cue and match
 * @param scope clause or sentence
 * @param opening whether it governs a match that it opens as well
 * @param patterns what is looked for
 */
public record Cue(
    String id,
    Status status,
    Side side,
    int within,
    Scope scope,
    boolean opening,
    List<Pattern> patterns) {
  /** On which side of a match a cue stands. */
  public enum Side {
    BEFORE,
    AFTER,
    BOTH
  }
}
