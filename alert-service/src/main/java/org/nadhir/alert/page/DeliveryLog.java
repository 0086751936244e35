package org.nadhir.alert.page;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.nadhir.contracts.Delivery;
import org.nadhir.contracts.Json;

/**
 * Whom each alert was told, and what came of it, read from {@code news.alerts.deliveries} by every
 * instance in full. Of an alert with very many attempts the latest are kept.
 */
@ApplicationScoped
class DeliveryLog {
  private static final Logger LOG = Logger.getLogger(DeliveryLog.class);
  private static final int MOST = 200;

  private final Map<String, Deque<Delivery>> byAlert = new HashMap<>();

  @Incoming("deliveries")
  @NonBlocking
  void receive(ConsumerRecord<String, byte[]> record) {
    try {
      add(Json.read(record.value(), Delivery.class));
    } catch (UncheckedIOException e) {
      LOG.errorf("delivery unreadable offset=%d reason=%s", record.offset(), e.getMessage());
    }
  }

  private synchronized void add(Delivery delivery) {
    Deque<Delivery> deliveries =
        byAlert.computeIfAbsent(delivery.alertId(), id -> new ArrayDeque<>(4));
    deliveries.addLast(delivery);
    if (deliveries.size() > MOST) {
      deliveries.removeFirst();
    }
  }

  /** What was tried for this alert, oldest first. */
  synchronized List<Delivery> of(String alertId) {
    return List.copyOf(byAlert.getOrDefault(alertId, new ArrayDeque<>()));
  }
}
