/**
 * The registry of outlets: who publishes, who owns them, how they sign and how they are credited.
 */
@NullMarked
package org.nadhir.ingest.outlet;

import org.jspecify.annotations.NullMarked;
