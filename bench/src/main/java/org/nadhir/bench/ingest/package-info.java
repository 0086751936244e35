/** How fast articles get in: by POST, from feeds and pages, and from five hundred polled feeds. */
@NullMarked
package org.nadhir.bench.ingest;

import org.jspecify.annotations.NullMarked;
