/**
 * The way in: what was posted is made an article, checked against the register, sent, and counted.
 */
@NullMarked
package org.nadhir.ingest.intake;

import org.jspecify.annotations.NullMarked;
