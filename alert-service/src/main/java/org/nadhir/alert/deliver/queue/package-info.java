/**
 * What one receiver is told next: plain code that knows neither Kafka nor HTTP, and asks no clock.
 *
 * <p>A {@link org.nadhir.alert.deliver.queue.Dispatch} is given every message on {@code
 * news.alerts} and says what becomes of it. Messages wait by alert, most severe first, then oldest.
 * Of an alert only its latest message waits, unless the receiver wants every change; what is
 * overtaken is skipped, and recorded as such. Failures are answered with pauses that grow, and a
 * {@link org.nadhir.alert.deliver.queue.Circuit} keeps a dead receiver from being called in vain.
 *
 * <p>Received = settled + waiting, always; only behind what is settled is progress committed.
 */
@NullMarked
package org.nadhir.alert.deliver.queue;

import org.jspecify.annotations.NullMarked;
