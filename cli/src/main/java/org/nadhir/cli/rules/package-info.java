/** An operator's own editing loop over rules, without a server: begin, check, test. */
@NullMarked
package org.nadhir.cli.rules;

import org.jspecify.annotations.NullMarked;
