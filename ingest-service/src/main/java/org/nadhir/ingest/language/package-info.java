/** Which language a text is written in, by script and marker letters. */
@NullMarked
package org.nadhir.ingest.language;

import org.jspecify.annotations.NullMarked;
