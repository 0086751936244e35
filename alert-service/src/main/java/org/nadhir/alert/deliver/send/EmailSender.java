package org.nadhir.alert.deliver.send;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.body.Templates;
import org.nadhir.alert.deliver.body.Templates.Markup;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.alert.deliver.receiver.Destination.Email;
import org.nadhir.contracts.Alert;

/** Sends messages by e-mail, as text and as HTML, in the languages that the receiver reads. */
final class EmailSender implements Sender {
  private final Email email;
  private final ReactiveMailer mailer;
  private final Duration timeout;
  private final String receiver;
  private final Templates text;
  private final Templates html;

  EmailSender(String receiver, Email email, ReactiveMailer mailer, Duration timeout, String page) {
    this.receiver = receiver;
    this.email = email;
    this.mailer = mailer;
    this.timeout = timeout;
    this.text = template("email.txt", "text/plain", page);
    this.html = template("email.html", "text/html", page);
  }

  private Templates template(String name, String type, String page) {
    return Templates.parse(Templates.builtIn(name), type, page, email.languages(), Markup.NONE);
  }

  @Override
  public Answer send(Message message, Instant at) {
    try {
      mailer.send(mail(message)).await().atMost(timeout);
      return new Answer.Accepted(null);
    } catch (TimeoutException e) {
      return new Answer.Failed(null, "no answer within %d ms".formatted(timeout.toMillis()), null);
    } catch (RuntimeException e) {
      return failure(e);
    }
  }

  private Mail mail(Message message) {
    Alert alert = message.alert();
    Mail mail =
        new Mail()
            .setTo(email.to())
            .setSubject(Templates.subject(alert, email.languages().get(0)))
            .setText(text.render(alert))
            .setHtml(html.render(alert))
            // All messages of an alert are one thread, and a repeat is known as one.
            .addHeader("Message-ID", id(message.alertId() + "." + message.sequence()))
            .addHeader("References", id(message.alertId()))
            .addHeader("X-Nadhir-Id", message.id())
            .addHeader("Auto-Submitted", "auto-generated");
    return email.from() == null ? mail : mail.setFrom(email.from());
  }

  private String id(String local) {
    return "<%s.%s@nadhir>".formatted(local.replaceAll("[^A-Za-z0-9.-]", "-"), receiver);
  }

  /** A mailbox that does not exist never will; what else goes wrong may pass. */
  private static Answer failure(RuntimeException failure) {
    @Nullable Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SMTPException smtp && smtp.isPermanent() && !isLogin(smtp)) {
        return new Answer.Refused(smtp.getReplyCode(), words(smtp));
      }
      cause = cause.getCause();
    }
    return new Answer.Failed(null, words(failure), null);
  }

  private static boolean isLogin(SMTPException smtp) {
    return smtp.getReplyCode() / 10 == 53;
  }

  private static String words(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
