/** Shows alerts, and follows them as they change. */
@NullMarked
package org.nadhir.cli.alerts;

import org.jspecify.annotations.NullMarked;
