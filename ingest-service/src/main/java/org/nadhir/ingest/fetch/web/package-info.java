/**
 * The way to a server and back: addresses, redirects, limits of time and size.
 *
 * <p>One {@link org.nadhir.ingest.fetch.web.Hops} is one fetch. At each hop the name is resolved,
 * its addresses are checked, and an {@link org.nadhir.ingest.fetch.web.Exchange} goes to one of
 * them. The event loop only passes bytes on; the thread that asked decodes them, and asks for more
 * as it does, so that no server can send faster than its bytes are read.
 */
@NullMarked
package org.nadhir.ingest.fetch.web;

import org.jspecify.annotations.NullMarked;
