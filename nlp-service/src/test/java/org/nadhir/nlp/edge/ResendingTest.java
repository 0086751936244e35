package org.nadhir.nlp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class ResendingTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  private final List<Message<?>> attempts = new ArrayList<>();

  /** An emitter whose first sends fail, as those to a broker that is away do. */
  @SuppressWarnings("unchecked")
  private MutinyEmitter<String> failing(int times) {
    return (MutinyEmitter<String>)
        Proxy.newProxyInstance(
            ResendingTest.class.getClassLoader(),
            new Class<?>[] {MutinyEmitter.class},
            (proxy, method, arguments) -> {
              attempts.add((Message<?>) arguments[0]);
              return attempts.size() <= times
                  ? Uni.createFrom().failure(new IllegalStateException("broker away"))
                  : Uni.createFrom().voidItem();
            });
  }

  @Test
  void aSendThatFailsTwiceSucceedsAtTheThirdAttemptWithAFreshMessage() {
    Resending.deliver(failing(2), () -> Message.of("report"), SHORT, SHORT)
        .await()
        .atMost(Duration.ofSeconds(5));
    assertThat(attempts).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void noTimeLimitOfTheConnectorEndsAChannelWhileTheBrokerIsAway() throws Exception {
    Properties settings = new Properties();
    try (var file = ResendingTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    String never = String.valueOf(Integer.MAX_VALUE);
    assertThat(settings)
        .containsEntry("mp.messaging.outgoing.signals.delivery.timeout.ms", never)
        .containsEntry("mp.messaging.outgoing.articles-dlq.delivery.timeout.ms", never)
        .containsEntry(
            "mp.messaging.incoming.articles.throttled.unprocessed-record-max-age.ms", "0");
  }
}
