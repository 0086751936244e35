/** How long to wait before something that failed is tried again. */
@NullMarked
package org.nadhir.cli.retry;

import org.jspecify.annotations.NullMarked;
