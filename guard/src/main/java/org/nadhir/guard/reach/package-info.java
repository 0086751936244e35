/** Which addresses of the network a service may call on somebody else's word. */
@NullMarked
package org.nadhir.guard.reach;

import org.jspecify.annotations.NullMarked;
