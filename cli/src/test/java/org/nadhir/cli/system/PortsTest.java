package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.cli.broker.Port;
import org.nadhir.cli.terminal.Failure;

class PortsTest {
  @Test
  void zeroBecomesAFreePort() {
    Ports ports = Ports.FREE.resolved();

    assertThat(new int[] {ports.ingest(), ports.nlp(), ports.alert(), ports.kafka()})
        .doesNotContain(0)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyTakenPortIsNamedWithItsWishAndItsHolder() throws IOException {
    try (ServerSocket one = socket();
        ServerSocket other = socket()) {
      Ports ports = new Ports(one.getLocalPort(), 0, other.getLocalPort(), 0);

      assertThatThrownBy(ports::resolved)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("port %d, wanted for ingest-service, is".formatted(ports.ingest()))
          .hasMessageContaining("port %d, wanted for alert-service, is".formatted(ports.alert()));
    }
  }

  private static ServerSocket socket() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }

  @Test
  void aReservedPortIsNotGivenAway() {
    Set<Integer> allButOne =
        IntStream.range(20_000, 32_000)
            .filter(p -> p % 50 != 7)
            .boxed()
            .collect(Collectors.toSet());

    assertThat(Port.free(20, allButOne)).hasSize(20).allMatch(port -> port % 50 == 7);
  }

  @Test
  void samePortTwiceIsRefused() {
    assertThatThrownBy(() -> new Ports(8081, 8081, 0, 0))
        .isInstanceOf(Failure.class)
        .hasMessage("ports [8081, 8081, 0, 0] must differ from each other");
  }

  @Test
  void portOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Ports(70000, 1, 2, 3))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("port 70000 does not exist");
  }
}
