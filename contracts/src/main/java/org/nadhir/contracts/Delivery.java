package org.nadhir.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver a change of an alert: the value on {@code news.alerts.deliveries}.
 *
 * @param alertId id of the alert
 * @param sequence which change of it
 * @param receiver id of the receiver
 * @param kind what the receiver is, such as {@code webhook}
 * @param attempt number of the attempt, from 1; 0 for what was not tried
 * @param at when, by the clock on the wall
 * @param outcome what became of it
 * @param status status of the answer, if there was one
 * @param detail why it failed, in words
 * @param nextAt when it is tried again, if it is
 */
public record Delivery(
    String alertId,
    long sequence,
    String receiver,
    String kind,
    int attempt,
    Instant at,
    DeliveryOutcome outcome,
    @Nullable Integer status,
    @Nullable String detail,
    @Nullable Instant nextAt) {
  public Delivery {
    Objects.requireNonNull(alertId, "delivery.alertId");
    Objects.requireNonNull(receiver, "delivery.receiver");
    Objects.requireNonNull(at, "delivery.at");
    Objects.requireNonNull(outcome, "delivery.outcome");
  }
}
