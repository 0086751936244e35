package org.nadhir.alert.deliver.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.receiver.Secret;

class SignatureTest {
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  @Test
  void signatureIsThatOfThePublishedVector() {
    Secret secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(Signature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", AT, BODY, secret))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void withoutASecretThereIsNoSignature() {
    assertThat(Signature.headers("al-1:2", AT, BODY, null))
        .containsOnlyKeys("webhook-id", "webhook-timestamp");
  }
}
