package org.nadhir.alert.deliver.receiver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Someone who is told of alerts.
 *
 * @param id stable identifier; its progress on {@code news.alerts} is kept under it
 * @param enabled whether it is told at all; what happens meanwhile is not told later
 * @param destination where it is, and in what form it is told
 * @param filter of which alerts it wants to hear
 * @param updates which changes of them it wants to hear
 * @param maxAge age in event time beyond which a message is told to nobody; no bound if absent
 * @param quietHours when it is not to be disturbed, if ever
 * @param retry how patiently it is tried
 * @param timeout how long one attempt may take
 * @param edition hash of what the file says of it; a receiver that was switched off stays off as
 *     long as this stays the same
 */
public record Receiver(
    String id,
    boolean enabled,
    Destination destination,
    Filter filter,
    Updates updates,
    @Nullable Duration maxAge,
    @Nullable QuietHours quietHours,
    Retry retry,
    Duration timeout,
    String edition) {

  /** What it is, as in the file and in records of deliveries. */
  public String kind() {
    return destination.kind();
  }
}
