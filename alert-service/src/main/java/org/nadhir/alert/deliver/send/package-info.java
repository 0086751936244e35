/** The ways to a receiver: HTTP, e-mail, Alertmanager's API, the log. */
@NullMarked
package org.nadhir.alert.deliver.send;

import org.jspecify.annotations.NullMarked;
