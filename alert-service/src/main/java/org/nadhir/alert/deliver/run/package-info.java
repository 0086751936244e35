/**
 * The couriers: one thread and one Kafka consumer group for each receiver, so that none can delay
 * another. See docs/decisions/0011-one-group-per-receiver.md.
 */
@NullMarked
package org.nadhir.alert.deliver.run;

import org.jspecify.annotations.NullMarked;
