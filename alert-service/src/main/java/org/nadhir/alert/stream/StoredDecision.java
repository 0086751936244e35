package org.nadhir.alert.stream;

import org.nadhir.alert.decide.Track;

/**
 * What one rule has decided on one key, as it is stored; what was told of it is stored apart,
 * because it is large and changes seldom.
 *
 * @param edition edition of the rule that decided
 * @param track the history in event time
 */
record StoredDecision(String edition, Track track) {}
