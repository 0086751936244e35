package org.nadhir.alert.page;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.nadhir.alert.alert.Announcements;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Origin;

/** The latest message of every alert, read from {@code news.alerts} by every instance in full. */
@ApplicationScoped
class AlertLog {
  private static final Logger LOG = Logger.getLogger(AlertLog.class);

  /** Messages kept for readers of the stream that come back after a broken connection. */
  private static final int RECENT = 1000;

  /** Messages kept for a reader that is slower than the stream. */
  private static final int SLOW_READER = 1000;

  private final Map<String, Told> latest = new HashMap<>();
  private final Map<String, Origin> articles = new HashMap<>();
  private final Deque<Told> recent = new ArrayDeque<>();
  private final BroadcastProcessor<Told> live = BroadcastProcessor.create();

  private volatile Instant changedAt = Instant.EPOCH;

  @Incoming("alerts")
  @NonBlocking
  void receive(ConsumerRecord<String, byte[]> record) {
    try {
      add(new Told(record.offset(), Json.read(record.value(), Alert.class)));
      changedAt = Instant.ofEpochMilli(Math.max(record.timestamp(), changedAt.toEpochMilli()));
    } catch (UncheckedIOException e) {
      LOG.errorf("alert unreadable offset=%d reason=%s", record.offset(), e.getMessage());
    }
  }

  private void add(Told told) {
    synchronized (this) {
      latest.put(told.alert().id(), told);
      for (AlertEvidence evidence : told.alert().evidence()) {
        if (evidence.origin() != null) {
          articles.put(evidence.articleId(), evidence.origin());
        }
      }
      recent.addLast(told);
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
    }
    live.onNext(told);
  }

  /**
   * The alerts that there are, latest change first. One whose evidence was denied is among them;
   * one that late news tells under another id is not.
   */
  synchronized List<Alert> current() {
    List<Alert> alerts = new ArrayList<>();
    latest.values().stream()
        .sorted(Comparator.comparingLong(Told::offset).reversed())
        .map(Told::alert)
        .filter(alert -> !Announcements.isGone(alert))
        .forEach(alerts::add);
    return alerts;
  }

  /** When the last message was written, by the clock on the wall. */
  Instant changedAt() {
    return changedAt;
  }

  /** The latest message of this alert, also if it is no longer. */
  synchronized Optional<Alert> find(String id) {
    return Optional.ofNullable(latest.get(id)).map(Told::alert);
  }

  /** Where the article stands, if an alert quotes it. */
  synchronized Optional<Origin> article(String articleId) {
    return Optional.ofNullable(articles.get(articleId));
  }

  /** Messages from now on, after those behind {@code offset} that are still kept. */
  Multi<Told> stream(Optional<Long> offset) {
    Multi<Told> missed =
        offset.isEmpty()
            ? Multi.createFrom().empty()
            : Multi.createFrom().iterable(after(offset.get()));
    return Multi.createBy().concatenating().streams(missed, live.onOverflow().buffer(SLOW_READER));
  }

  private synchronized List<Told> after(long offset) {
    return recent.stream().filter(told -> told.offset() > offset).toList();
  }
}
