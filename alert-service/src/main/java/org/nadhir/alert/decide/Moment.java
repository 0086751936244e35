package org.nadhir.alert.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Reading;

/**
 * One instant of event time at which a rule is looked at.
 *
 * @param at the instant
 * @param reading what the rule measures then
 * @param news whether an observation stands at this very instant
 * @param inhibitedBy id of the rule that mutes this one then, if one does
 */
record Moment(Instant at, Reading reading, boolean news, @Nullable String inhibitedBy) {}
