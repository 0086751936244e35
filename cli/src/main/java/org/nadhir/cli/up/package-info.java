/** {@code nadhir up}: the whole system in one terminal, from the first start to Ctrl-C. */
@NullMarked
package org.nadhir.cli.up;

import org.jspecify.annotations.NullMarked;
