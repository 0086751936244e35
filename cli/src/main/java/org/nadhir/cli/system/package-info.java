/**
 * The whole system on one machine: the broker in this JVM, the three services as processes of their
 * own, their ports, their logs and their data directory.
 *
 * <p>{@link org.nadhir.cli.system.LocalSystem} is what {@code nadhir up} and the end-to-end tests
 * share. The order is fixed: broker, topics, services; it ends in the opposite order, so that no
 * service loses the broker while it stops.
 */
@NullMarked
package org.nadhir.cli.system;

import org.jspecify.annotations.NullMarked;
