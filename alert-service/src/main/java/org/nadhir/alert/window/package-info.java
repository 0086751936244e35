/**
 * What is in a window of event time on one key: observations, and the stories that they make.
 *
 * <p>Everything here is a function of a set of observations, never of the order in which they
 * arrived. Ties in time are broken by article id.
 */
@NullMarked
package org.nadhir.alert.window;

import org.jspecify.annotations.NullMarked;
