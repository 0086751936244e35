package org.nadhir.alert.deliver.send;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.alert.deliver.receiver.Destination.Alertmanager;
import org.nadhir.alert.deliver.receiver.Filter;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/**
 * Keeps Alertmanagers in step: every change at once, and all that is on again and again, as their
 * API asks. An Alertmanager that hears nothing for four times that long takes the alert as over.
 */
public final class AlertmanagerSender implements Sender {
  private static final int MISSED = 4;

  private final Alertmanager alertmanager;
  private final Caller caller;
  private final Duration timeout;
  private final AlertmanagerAlert.Maker make;
  private final Filter filter;
  private final Map<String, AlertmanagerAlert> on = new LinkedHashMap<>();

  AlertmanagerSender(
      Alertmanager alertmanager, Filter filter, Caller caller, Duration timeout, String page) {
    this.alertmanager = alertmanager;
    this.filter = filter;
    this.caller = caller;
    this.timeout = timeout;
    this.make = new AlertmanagerAlert.Maker(page);
  }

  /** Another may have kept it in step meanwhile. */
  public synchronized void forget() {
    on.clear();
  }

  /** Takes up an alert that is on already; it is sent with the next round. */
  public synchronized void remember(Alert alert) {
    if (isOn(alert)) {
      on.put(alert.id(), make.alert(alert));
    }
  }

  /** How often {@link #resend} is to be called. */
  public Duration interval() {
    return alertmanager.resend();
  }

  @Override
  public Answer send(Message message, Instant at) {
    List<AlertmanagerAlert> changes = changes(message.alert(), at);
    Answer answer = changes.isEmpty() ? new Answer.Accepted(null) : post(changes);
    if (answer instanceof Answer.Accepted) {
      synchronized (this) {
        Alert alert = message.alert();
        if (isOn(alert)) {
          on.put(alert.id(), make.alert(alert));
        } else {
          on.remove(alert.id());
        }
      }
    }
    return answer;
  }

  private synchronized List<AlertmanagerAlert> changes(Alert alert, Instant at) {
    List<AlertmanagerAlert> changes = new ArrayList<>();
    AlertmanagerAlert latest = make.alert(alert);
    @Nullable AlertmanagerAlert before = on.get(alert.id());
    // Its labels are what an alert is to Alertmanager: with another severity it is another one.
    if (before != null && !before.labels().equals(latest.labels())) {
      changes.add(before.endingAt(at));
    }
    if (isOn(alert)) {
      changes.add(latest.endingAt(at.plus(interval().multipliedBy(MISSED))));
    } else if (before == null || before.labels().equals(latest.labels())) {
      changes.add(latest.endingAt(at));
    }
    return changes;
  }

  private boolean isOn(Alert alert) {
    return switch (alert.state()) {
      case FIRING, RECOVERING, ACKNOWLEDGED -> filter.reaches(alert.severity());
      case PENDING, RESOLVED, RETRACTED -> false;
    };
  }

  /** Sends all that is on once more; absent if nothing is. */
  public @Nullable Answer resend(Instant at) {
    List<AlertmanagerAlert> all;
    synchronized (this) {
      Instant end = at.plus(interval().multipliedBy(MISSED));
      all = on.values().stream().map(alert -> alert.endingAt(end)).toList();
    }
    return all.isEmpty() ? null : post(all);
  }

  /** Good if one of them has it: they tell each other whom they have notified. */
  private Answer post(List<AlertmanagerAlert> alerts) {
    Map<String, String> headers = new LinkedHashMap<>(alertmanager.headers());
    headers.put("Content-Type", "application/json");
    var post = new Caller.Post(headers, Json.write(alerts), alertmanager.allowed(), timeout);
    @Nullable Answer best = null;
    for (URI url : alertmanager.urls()) {
      Answer answer = passing(caller.post(api(url), post));
      best = best == null || answer instanceof Answer.Accepted ? answer : best;
    }
    return best == null ? new Answer.Refused(null, "no address") : best;
  }

  /** An address that is gone may be the fault of a proxy; the state is to be kept in step. */
  private static Answer passing(Answer answer) {
    return answer instanceof Answer.Gone gone
        ? new Answer.Failed(gone.status(), gone.detail(), null)
        : answer;
  }

  private static URI api(URI base) {
    String text = base.toString();
    return URI.create(
        (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "/api/v2/alerts");
  }
}
