package org.nadhir.nlp.gold;

import java.util.List;
import java.util.Set;

/**
 * A signal that a sentence carries.
 *
 * @param reading what it is
 * @param also other readings that are accepted
 * @param actors who does it, any of them is right; empty where the sentence names none
 * @param targets to whom or where, as above
 * @param evidence the words that carry it
 * @param optional whether missing it is no mistake
 */
public record Label(
    Reading reading,
    List<Reading> also,
    Set<String> actors,
    Set<String> targets,
    String evidence,
    boolean optional) {
  boolean accepts(Reading found) {
    return reading.equals(found) || also.contains(found);
  }
}
