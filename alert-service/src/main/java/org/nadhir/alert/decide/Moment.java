package org.nadhir.alert.decide;

import java.time.Instant;
import org.nadhir.alert.window.Reading;

/**
 * One instant of event time at which a rule is looked at.
 *
 * @param at the instant
 * @param reading what the rule measures then
 * @param news whether an observation stands at this very instant
 */
record Moment(Instant at, Reading reading, boolean news) {}
