/**
 * Bytes from the web, from servers that may be slow, broken or hostile.
 *
 * <p>Whoever writes a feed, or answers with a redirect, chooses an address that this machine then
 * calls, and sends whatever it likes. So everything has a limit: time to connect, to the head, in
 * all; bytes on the wire and bytes once expanded; hops. Every address is checked after its name is
 * resolved, at every hop, and the connection goes to that very address. What comes back is a value
 * of {@link org.nadhir.ingest.fetch.Fetched}, never an exception. See {@code
 * docs/decisions/0016-what-fetches.md}.
 */
@NullMarked
package org.nadhir.ingest.fetch;

import org.jspecify.annotations.NullMarked;
