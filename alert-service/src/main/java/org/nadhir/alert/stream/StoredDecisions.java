package org.nadhir.alert.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nadhir.alert.alert.Decision;

/**
 * All decisions on one key, as they are stored.
 *
 * @param byRule decisions by the rule's id
 */
record StoredDecisions(Map<String, Decision> byRule) {
  StoredDecisions {
    byRule = new LinkedHashMap<>(byRule);
  }
}
