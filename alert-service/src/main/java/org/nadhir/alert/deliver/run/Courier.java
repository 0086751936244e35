package org.nadhir.alert.deliver.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Dispatch;
import org.nadhir.alert.deliver.queue.Past;
import org.nadhir.alert.deliver.queue.Waiting;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.send.AlertmanagerSender;
import org.nadhir.alert.deliver.send.Sender;
import org.nadhir.contracts.Topic;

/**
 * Tells one receiver: reads {@code news.alerts} in the receiver's own group, and does what its
 * {@link Dispatch} decides. If Kafka fails, it starts again from what was committed.
 */
final class Courier implements Runnable, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Courier.class);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
  private static final Duration BUSY = Duration.ofMillis(10);
  private static final Duration WAITING = Duration.ofMillis(100);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Duration RESTART = Duration.ofSeconds(5);

  private final Receiver receiver;
  private final Sender sender;
  private final KafkaClients clients;
  private final DeliveryRecords records;
  private final DeliveryMetrics metrics;
  private final Clock clock;
  private final int most;
  private final History history;
  private final Attempts attempts;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private @Nullable Round round;
  private Instant lastCommit = Instant.MIN;
  private Instant nextResend = Instant.MIN;
  private volatile Standing standing = Standing.IDLE;

  Courier(
      Receiver receiver,
      Sender sender,
      KafkaClients clients,
      Producer<String, byte[]> producer,
      DeliveryMetrics metrics,
      Clock clock,
      int most) {
    this.receiver = receiver;
    this.sender = sender;
    this.clients = clients;
    this.records = new DeliveryRecords(producer, receiver);
    this.metrics = metrics;
    this.clock = clock;
    this.most = most;
    this.history = new History(clients);
    this.thread = new Thread(this, "courier-" + receiver.id());
    this.attempts = new Attempts(receiver.id(), sender, clock);
    thread.setDaemon(true);
  }

  void start() {
    metrics.show(receiver.id(), receiver.kind(), this);
    thread.start();
  }

  Standing standing() {
    return standing;
  }

  double oldestWaitingSeconds() {
    Instant oldest = standing.oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public void run() {
    boolean closed = false;
    while (!closed) {
      try {
        tell();
      } catch (RuntimeException e) {
        LOG.warnf("courier starts again receiver=%s reason=%s", receiver.id(), e.getMessage());
      }
      round = null;
      standing = Standing.IDLE;
      closed = isClosedWithin(RESTART);
    }
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void tell() {
    try (Consumer<String, byte[]> consumer = clients.member(receiver.id())) {
      consumer.subscribe(List.of(Topic.Names.ALERTS), new Rebalance(consumer));
      while (!isClosing()) {
        step(consumer);
      }
    }
  }

  private void step(Consumer<String, byte[]> consumer) {
    var polled = consumer.poll(pause());
    Round now = round;
    if (now == null) {
      return;
    }
    polled.forEach(record -> now.take(record, clock.instant()));
    attempts.take(this::answered);
    now.hold(clock.instant(), Topic.Names.ALERTS);
    launch(now);
    resend();
    commit(consumer);
    slowDown(consumer, now);
    standing = now.standing(clock.instant());
  }

  private Duration pause() {
    if (attempts.isUnderWay()) {
      return BUSY;
    }
    return standing.backlog() > 0 ? WAITING : IDLE;
  }

  private void launch(Round current) {
    Optional<Waiting> next = current.next(clock.instant());
    while (next.isPresent()) {
      attempts.start(current, next.get());
      if (sender.isInstant()) {
        attempts.take(this::answered);
      }
      next = current.next(clock.instant());
    }
  }

  private void answered(Attempts.Answered answer) {
    metrics.took(receiver.id(), answer.time());
    // What another instance has taken over meanwhile is no longer ours to record.
    if (answer.round() == round) {
      answer
          .round()
          .answered(answer.waiting(), answer.answer(), clock.instant(), Topic.Names.ALERTS);
    }
  }

  private void resend() {
    if (sender instanceof AlertmanagerSender alertmanager
        && receiver.enabled()
        && !clock.instant().isBefore(nextResend)) {
      nextResend = clock.instant().plus(alertmanager.interval());
      attempts.beside(
          () -> {
            @Nullable Answer answer = alertmanager.resend(clock.instant());
            if (answer != null) {
              boolean accepted = answer instanceof Answer.Accepted;
              metrics.resent(receiver.id(), accepted ? "delivered" : "failed");
            }
          });
    }
  }

  private void commit(Consumer<String, byte[]> consumer) {
    Instant now = clock.instant();
    if (round != null && !now.isBefore(lastCommit.plus(COMMIT_EVERY))) {
      lastCommit = now;
      commitNow(consumer, round);
    }
  }

  /** Progress never runs ahead of what is written about it. */
  private void commitNow(Consumer<String, byte[]> consumer, Round current) {
    Map<TopicPartition, OffsetAndMetadata> offsets = current.toCommit();
    records.flush();
    if (!offsets.isEmpty()) {
      consumer.commitSync(offsets);
      current.committed(offsets);
    }
  }

  private void slowDown(Consumer<String, byte[]> consumer, Round current) {
    if (current.backlog() >= most) {
      consumer.pause(consumer.assignment());
    } else if (current.backlog() < most / 2 && !consumer.paused().isEmpty()) {
      consumer.resume(consumer.paused());
    }
  }

  /** Ends within a few seconds; what is not settled by then is told again, under the same id. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(FAREWELL.plus(receiver.timeout()).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    attempts.close();
  }

  /** Takes up what is assigned from where it was left, and leaves what is taken away in order. */
  private final class Rebalance implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;

    Rebalance(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (partitions.isEmpty()) {
        return;
      }
      records.startAgain();
      Past past = history.of(receiver.id());
      Dispatch dispatch =
          new Dispatch(receiver, past, () -> ThreadLocalRandom.current().nextDouble());
      Round next = new Round(receiver, dispatch, records, metrics);
      partitions.forEach(partition -> next.assigned(partition, position(partition)));
      remember(past);
      round = next;
      standing = next.standing(clock.instant());
      LOG.infof("courier starts receiver=%s kind=%s", receiver.id(), receiver.kind());
    }

    /** A group that has no progress yet gets it here, so that a restart loses nothing. */
    private long position(TopicPartition partition) {
      long position = consumer.position(partition);
      @Nullable OffsetAndMetadata known =
          consumer.committed(java.util.Set.of(partition)).get(partition);
      if (known == null) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(position)));
      }
      return position;
    }

    private void remember(Past past) {
      if (sender instanceof AlertmanagerSender alertmanager) {
        Instant now = clock.instant();
        alertmanager.forget();
        history.current().stream()
            .filter(alert -> receiver.filter().covers(alert.theatre(), alert.key(), alert.rule()))
            .filter(
                alert ->
                    past.isTold(alert.id())
                        || receiver.maxAge() == null
                        || !alert.at().isBefore(now.minus(receiver.maxAge())))
            .forEach(alertmanager::remember);
        nextResend = now;
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      Round last = round;
      if (last != null && !partitions.isEmpty()) {
        attempts.await(isClosing() ? FAREWELL : receiver.timeout(), Courier.this::answered);
        commitNow(consumer, last);
        onPartitionsLost(partitions);
      }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      round = null;
      standing = Standing.IDLE;
    }
  }
}
