/**
 * Codings that a body wears on its way: gzip, deflate, brotli, also one inside another.
 *
 * <p>Servers label them wrongly in every way, so bytes count for more than labels: what starts as
 * gzip is gzip, what starts as text is text. Every step has a limit of its own, because what a bomb
 * expands to between two steps costs as much as what comes out in the end.
 */
@NullMarked
package org.nadhir.ingest.fetch.coding;

import org.jspecify.annotations.NullMarked;
