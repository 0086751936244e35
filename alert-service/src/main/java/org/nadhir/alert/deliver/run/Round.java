package org.nadhir.alert.deliver.run;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.DeadLetter;
import org.nadhir.alert.deliver.queue.Dispatch;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.alert.deliver.queue.Outcome;
import org.nadhir.alert.deliver.queue.Progress;
import org.nadhir.alert.deliver.queue.Waiting;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.DeliveryOutcome;

/**
 * One receiver's messages from one assignment of the topic to the next: acts on what is decided.
 */
final class Round {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Receiver receiver;
  private final Dispatch dispatch;
  private final DeliveryRecords records;
  private final DeliveryMetrics metrics;
  private final Map<TopicPartition, Progress> progress = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  Round(Receiver receiver, Dispatch dispatch, DeliveryRecords records, DeliveryMetrics metrics) {
    this.receiver = receiver;
    this.dispatch = dispatch;
    this.records = records;
    this.metrics = metrics;
  }

  /** A partition is ours from this offset on. */
  void assigned(TopicPartition partition, long offset) {
    progress.put(partition, new Progress(offset));
    committed.put(partition, offset);
  }

  void take(ConsumerRecord<String, byte[]> record, Instant now) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    progress
        .computeIfAbsent(partition, unknown -> new Progress(record.offset()))
        .read(record.offset());
    metrics.received(receiver.id());
    try {
      byte[] value = record.value() == null ? new byte[0] : record.value();
      Message message = Message.read(record.partition(), record.offset(), value);
      act(dispatch.accept(message, now), record.topic());
    } catch (UncheckedIOException | NullPointerException e) {
      setAside(record, String.valueOf(e.getMessage()).lines().findFirst().orElse("?"));
      settle(partition, record.offset(), DeliveryMetrics.UNREADABLE);
    }
  }

  private void setAside(ConsumerRecord<String, byte[]> record, String why) {
    String origin = origin(record.topic(), record.partition(), record.offset());
    records.setAside(record.key(), record.value(), DeadLetter.UNREADABLE, why, origin);
    LOG.errorf("alert unreadable receiver=%s origin=%s reason=%s", receiver.id(), origin, why);
  }

  private static String origin(String topic, int partition, long offset) {
    return "%s-%d@%d".formatted(topic, partition, offset);
  }

  Optional<Waiting> next(Instant now) {
    return dispatch.next(now);
  }

  void hold(Instant now, String topic) {
    act(dispatch.holdWhatIsDue(now), topic);
  }

  void answered(Waiting waiting, Answer answer, Instant now, String topic) {
    List<Outcome> outcomes = dispatch.answered(waiting, answer, now);
    metrics.attempted(receiver.id(), outcomes.get(0).code());
    act(outcomes, topic);
  }

  private void act(List<Outcome> outcomes, String topic) {
    for (Outcome outcome : outcomes) {
      Message message = outcome.message();
      Delivery delivery = outcome.delivery();
      if (delivery != null) {
        records.attempt(delivery);
        log(delivery);
      }
      if (outcome.deadLetter() != null) {
        records.setAside(
            message.alertId(),
            message.json(),
            outcome.deadLetter(),
            delivery == null || delivery.detail() == null ? "" : delivery.detail(),
            origin(topic, message.partition(), message.offset()));
      }
      if (outcome.settled()) {
        settle(new TopicPartition(topic, message.partition()), message.offset(), outcome.code());
      }
    }
  }

  private void settle(TopicPartition partition, long offset, String outcome) {
    Progress made = progress.get(partition);
    if (made != null) {
      made.settled(offset);
    }
    metrics.settled(receiver.id(), outcome);
  }

  private static void log(Delivery d) {
    boolean failed =
        d.outcome() == DeliveryOutcome.RETRYING
            || d.outcome() == DeliveryOutcome.GIVEN_UP
            || d.outcome() == DeliveryOutcome.SWITCHED_OFF;
    Logger.Level level =
        failed
            ? Logger.Level.WARN
            : d.kind().equals("log") ? Logger.Level.DEBUG : Logger.Level.INFO;
    LOG.logf(
        level,
        "delivery receiver=%s alert=%s sequence=%d attempt=%d outcome=%s status=%s reason=%s"
            + " next=%s",
        d.receiver(),
        d.alertId(),
        d.sequence(),
        d.attempt(),
        d.outcome().code(),
        d.status() == null ? "-" : d.status(),
        d.detail() == null ? "-" : d.detail(),
        d.nextAt() == null ? "-" : d.nextAt());
  }

  /** How far each partition is done with, where that is further than was committed last. */
  Map<TopicPartition, OffsetAndMetadata> toCommit() {
    Map<TopicPartition, OffsetAndMetadata> further = new HashMap<>();
    progress.forEach(
        (partition, made) -> {
          if (made.position() > committed.getOrDefault(partition, -1L)) {
            further.put(partition, new OffsetAndMetadata(made.position()));
          }
        });
    return further;
  }

  void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
  }

  Standing standing(Instant now) {
    return new Standing(
        true,
        dispatch.backlog(),
        dispatch.oldest().orElse(null),
        dispatch.circuit(now),
        dispatch.isOff());
  }

  int backlog() {
    return dispatch.backlog();
  }
}
