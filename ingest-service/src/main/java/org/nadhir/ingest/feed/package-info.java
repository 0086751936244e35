/** What a feed says: its items, each on its own, whatever state the feed is in. */
@NullMarked
package org.nadhir.ingest.feed;

import org.jspecify.annotations.NullMarked;
