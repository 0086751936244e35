package org.nadhir.nlp.gold;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signal that a sentence carries.
 *
 * @param reading what it is
 * @param also other readings that are accepted
 * @param actors who does it: one of them, or several, is right; empty where the sentence names
 *     none, absent where nobody has labelled it
 * @param targets to whom or where, as above
 * @param evidence the words that carry it
 * @param optional whether missing it is no mistake
 */
public record Label(
    Reading reading,
    List<Reading> also,
    @Nullable Set<String> actors,
    @Nullable Set<String> targets,
    String evidence,
    boolean optional) {
  boolean accepts(Reading found) {
    return reading.equals(found) || also.contains(found);
  }
}
