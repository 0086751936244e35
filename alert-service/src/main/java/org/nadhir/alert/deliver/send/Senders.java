package org.nadhir.alert.deliver.send;

import io.quarkus.mailer.reactive.ReactiveMailer;
import org.nadhir.alert.deliver.receiver.Destination.Alertmanager;
import org.nadhir.alert.deliver.receiver.Destination.Email;
import org.nadhir.alert.deliver.receiver.Destination.Webhook;
import org.nadhir.alert.deliver.receiver.Receiver;

/**
 * The ways to receivers.
 *
 * @param caller what posts
 * @param mailer what sends e-mail
 * @param page base address of the page, for links
 */
public record Senders(Caller caller, ReactiveMailer mailer, String page) {

  /** The way to this receiver. */
  public Sender to(Receiver receiver) {
    if (receiver.destination() instanceof Webhook webhook) {
      return new WebhookSender(webhook, caller, receiver.timeout(), page);
    }
    if (receiver.destination() instanceof Email email) {
      return new EmailSender(receiver.id(), email, mailer, receiver.timeout(), page);
    }
    if (receiver.destination() instanceof Alertmanager alertmanager) {
      return new AlertmanagerSender(
          alertmanager, receiver.filter(), caller, receiver.timeout(), page);
    }
    return new LogSender(receiver.id());
  }
}
