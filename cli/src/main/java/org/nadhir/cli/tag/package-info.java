/** Shows what the tagger finds in one text. */
@NullMarked
package org.nadhir.cli.tag;

import org.jspecify.annotations.NullMarked;
