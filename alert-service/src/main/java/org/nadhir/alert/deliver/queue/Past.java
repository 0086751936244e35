package org.nadhir.alert.deliver.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Delivery;

/** What became of a receiver's messages before, read from {@code news.alerts.deliveries}. */
public final class Past {
  private final Set<String> settled = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> held = new HashSet<>();
  private final Map<String, Tried> tried = new HashMap<>();
  private @Nullable String switchedOff;

  /**
   * Attempts of an earlier process.
   *
   * @param attempts how many
   * @param first when the first of them was
   */
  record Tried(int attempts, Instant first) {}

  /**
   * Takes up a record.
   *
   * @param edition edition of the receiver when it was written
   */
  public void add(Delivery delivery, String edition) {
    String id = delivery.alertId() + ":" + delivery.sequence();
    switch (delivery.outcome()) {
      case DELIVERED -> {
        told.add(delivery.alertId());
        settle(id);
      }
      case SKIPPED, GIVEN_UP -> settle(id);
      case SWITCHED_OFF -> {
        switchedOff = edition;
        settle(id);
      }
      case HELD -> held.add(id);
      case RETRYING ->
          tried.merge(
              id,
              new Tried(delivery.attempt(), delivery.at()),
              (old, latest) -> new Tried(latest.attempts(), old.first()));
    }
  }

  private void settle(String id) {
    settled.add(id);
    held.remove(id);
    tried.remove(id);
  }

  boolean isSettled(String id) {
    return settled.contains(id);
  }

  boolean isHeld(String id) {
    return held.contains(id);
  }

  Optional<Tried> tried(String id) {
    return Optional.ofNullable(tried.get(id));
  }

  /** Whether the receiver has been told of this alert. */
  public boolean isTold(String alertId) {
    return told.contains(alertId);
  }

  void tell(String alertId) {
    told.add(alertId);
  }

  /** Whether the receiver has said that it wants no more, and is what it was then. */
  boolean isSwitchedOff(String edition) {
    return edition.equals(switchedOff);
  }
}
