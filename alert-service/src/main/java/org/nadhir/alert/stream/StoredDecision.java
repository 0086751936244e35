package org.nadhir.alert.stream;

import org.nadhir.alert.decide.Track;

/**
 * What one rule has decided on one key, as it is stored when that changes. What was told of it and
 * how far the rules of the key have come are stored apart.
 *
 * @param edition edition of the rule that decided
 * @param track the history in event time; how far it has come is in {@link StoredPosition}
 */
record StoredDecision(String edition, Track track) {}
