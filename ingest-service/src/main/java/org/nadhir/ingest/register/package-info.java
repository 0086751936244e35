/** Which articles are known already, as told by the topic itself. */
@NullMarked
package org.nadhir.ingest.register;

import org.jspecify.annotations.NullMarked;
