/** Following a topic to its end, and on, outside of any consumer group. */
@NullMarked
package org.nadhir.ingest.follow;

import org.jspecify.annotations.NullMarked;
