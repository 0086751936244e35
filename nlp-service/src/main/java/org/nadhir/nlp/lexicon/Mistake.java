package org.nadhir.nlp.lexicon;

/**
 * Something that is wrong with a lexicon.
 *
 * @param at where it stands
 * @param what what stands there
 * @param allowed what may stand there
 */
public record Mistake(Spot at, String what, String allowed) {
  @Override
  public String toString() {
    return "%s: %s; allowed: %s".formatted(at, what, allowed);
  }
}
