/**
 * Plays the timelines that stand beside rules on the same decisions that the service makes, with no
 * clock but the timeline's own.
 */
@NullMarked
package org.nadhir.alert.rehearse;

import org.jspecify.annotations.NullMarked;
