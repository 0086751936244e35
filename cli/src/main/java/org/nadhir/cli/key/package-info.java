/** Keys of the services' interface, made here and known to the services by their digest. */
@NullMarked
package org.nadhir.cli.key;

import org.jspecify.annotations.NullMarked;
