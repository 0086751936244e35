/**
 * Who is told of alerts: the receivers, read from YAML and checked.
 *
 * <p>A {@link org.nadhir.alert.deliver.receiver.Receiver} says of what it wants to hear, when, how
 * patiently it is tried, and where it is. The format is described in {@code docs/delivery.md} and
 * by {@code receivers.schema.json} beside the default file.
 */
@NullMarked
package org.nadhir.alert.deliver.receiver;

import org.jspecify.annotations.NullMarked;
