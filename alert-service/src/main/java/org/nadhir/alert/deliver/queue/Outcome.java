package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.DeliveryOutcome;

/**
 * What became of a message, for the time being or for good.
 *
 * @param message the message
 * @param delivery what is recorded of it; absent for what the receiver does not want to hear, or
 *     has had before
 * @param settled whether it is done with
 * @param deadLetter why it is set aside, if it is
 */
public record Outcome(
    Message message,
    @Nullable Delivery delivery,
    boolean settled,
    @Nullable DeadLetter deadLetter) {

  /** The receiver does not want to hear of it, or has had it before. */
  static Outcome unwanted(Message message) {
    return new Outcome(message, null, true, null);
  }

  /** What the books count it as. */
  public String code() {
    return delivery == null ? "unwanted" : delivery.outcome().code();
  }

  /** Writes the records of one receiver. */
  record Writer(String receiver, String kind) {

    Outcome skipped(Message message, Instant at, String why) {
      return new Outcome(
          message, delivery(message, 0, at, DeliveryOutcome.SKIPPED, null, why, null), true, null);
    }

    Outcome held(Message message, Instant at, Instant until) {
      String why = "quiet hours";
      return new Outcome(
          message, delivery(message, 0, at, DeliveryOutcome.HELD, null, why, until), false, null);
    }

    Outcome delivered(Message message, int attempt, Instant at, @Nullable Integer status) {
      return new Outcome(
          message,
          delivery(message, attempt, at, DeliveryOutcome.DELIVERED, status, null, null),
          true,
          null);
    }

    Outcome retrying(Message message, int attempt, Instant at, Answer.Failed answer, Instant next) {
      return new Outcome(
          message,
          delivery(
              message,
              attempt,
              at,
              DeliveryOutcome.RETRYING,
              answer.status(),
              answer.detail(),
              next),
          false,
          null);
    }

    Outcome givenUp(
        Message message,
        int attempt,
        Instant at,
        @Nullable Integer status,
        String detail,
        DeadLetter why) {
      return new Outcome(
          message,
          delivery(message, attempt, at, DeliveryOutcome.GIVEN_UP, status, detail, null),
          true,
          why);
    }

    Outcome switchedOff(
        Message message, int attempt, Instant at, @Nullable Integer status, String detail) {
      return new Outcome(
          message,
          delivery(message, attempt, at, DeliveryOutcome.SWITCHED_OFF, status, detail, null),
          true,
          DeadLetter.GONE);
    }

    private Delivery delivery(
        Message message,
        int attempt,
        Instant at,
        DeliveryOutcome outcome,
        @Nullable Integer status,
        @Nullable String detail,
        @Nullable Instant nextAt) {
      return new Delivery(
          message.alertId(),
          message.sequence(),
          receiver,
          kind,
          attempt,
          at,
          outcome,
          status,
          detail,
          nextAt);
    }
  }
}
