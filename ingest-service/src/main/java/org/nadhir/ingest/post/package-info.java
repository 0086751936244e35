/**
 * Articles by HTTP: bodies of any size and speed become articles one by one, in bounded memory, and
 * every one is answered for.
 */
@NullMarked
package org.nadhir.ingest.post;

import org.jspecify.annotations.NullMarked;
