/**
 * An analyst's own editing loop over a lexicon or an overlay, without a server: write an example,
 * check, test.
 */
@NullMarked
package org.nadhir.cli.lexicon;

import org.jspecify.annotations.NullMarked;
