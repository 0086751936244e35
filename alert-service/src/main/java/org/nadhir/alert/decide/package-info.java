/**
 * Decides what becomes of the rules on one key: a walk through event time.
 *
 * <p>What a rule measures changes only where an observation enters its window, reaches an age at
 * which it counts in another way, or leaves. A {@link org.nadhir.alert.decide.Walk} visits those
 * instants in the order of event time and lets the {@link org.nadhir.alert.decide.Life} of every
 * rule's alert take its step at each. An observation that comes late rewinds the tracks to its own
 * time, and the history from there on is computed again. So a history depends on the set of
 * observations and commands and on how far the clock has come, never on the order of arrival.
 *
 * <p>An alert rises only on news: the leaving of an easing report from the window can end a fall,
 * but never begins or raises an alert.
 */
@NullMarked
package org.nadhir.alert.decide;

import org.jspecify.annotations.NullMarked;
