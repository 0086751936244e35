package org.nadhir.alert.deliver.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.alert.deliver.Alerts;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.receiver.Destination;
import org.nadhir.contracts.Severity;

class EmailSenderTest {
  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  private static Answer answer(Uni<Void> sent) {
    ReactiveMailer mailer = mails -> sent;
    var desk = new Destination.Email(List.of("desk@news.example"), null, List.of("ar", "en"));
    Sender sender =
        new EmailSender("desk", desk, mailer, Duration.ofMillis(50), "https://page.example");
    return sender.send(Alerts.message(Alerts.firing("al-1", 1, Severity.WATCH, AT)), AT);
  }

  @ParameterizedTest
  @CsvSource({"550, Refused", "554, Refused", "535, Failed", "451, Failed", "421, Failed"})
  void onlyAMailboxThatNeverWillIsFinal(int reply, String answer) {
    var failure = new SMTPException("no", reply, List.of(reply + " no"), true);

    assertThat(answer(Uni.createFrom().failure(failure)).getClass().getSimpleName())
        .isEqualTo(answer);
  }

  @Test
  void serverThatDoesNotAnswerIsTriedAgain() {
    assertThat(answer(Uni.createFrom().nothing()))
        .isEqualTo(new Answer.Failed(null, "no answer within 50 ms", null));
  }

  @Test
  void acceptedMailIsDelivered() {
    assertThat(answer(Uni.createFrom().voidItem())).isEqualTo(new Answer.Accepted(null));
  }
}
