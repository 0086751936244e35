package org.nadhir.nlp.gold;

import java.util.List;

/**
 * A sentence and the signals it carries.
 *
 * @param id unique in its file
 * @param language ISO 639-1
 * @param theatre situation that it speaks of, "none" where it speaks of none
 * @param text the sentence
 * @param labels its signals; none for a sentence that only looks like one
 */
public record LabelledSentence(
    String id, String language, String theatre, String text, List<Label> labels) {
  /** Whether every signal found in it is a false one. */
  boolean isTrap() {
    return labels.isEmpty();
  }
}
