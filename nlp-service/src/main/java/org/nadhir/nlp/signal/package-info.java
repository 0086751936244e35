/**
 * Turns matches into signals: status, roles, magnitude, theatres and evidence, each bound to its
 * clause.
 */
@NullMarked
package org.nadhir.nlp.signal;

import org.jspecify.annotations.NullMarked;
