/**
 * Text from bytes: the encoding that the bytes themselves prove, or the one that was declared, or
 * the one that reads as a language.
 */
@NullMarked
package org.nadhir.ingest.bytes;

import org.jspecify.annotations.NullMarked;
