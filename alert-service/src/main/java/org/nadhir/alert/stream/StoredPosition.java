package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.Map;

/**
 * How far the rules of one key have come, as it is stored. It changes with every article, unlike
 * what was decided.
 *
 * @param visited every instant up to and including this one has been looked at
 * @param values what each rule measured then, by its id
 */
record StoredPosition(Instant visited, Map<String, Double> values) {
  StoredPosition {
    values = values == null ? Map.of() : Map.copyOf(values);
  }
}
