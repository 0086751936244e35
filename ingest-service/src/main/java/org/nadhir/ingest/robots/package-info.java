/** What a site's robots.txt (RFC 9309) lets this product read. */
@NullMarked
package org.nadhir.ingest.robots;

import org.jspecify.annotations.NullMarked;
