package org.nadhir.guard.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final Resolver MIXED =
      host ->
          new InetAddress[] {
            InetAddress.getByName("10.0.0.1"),
            InetAddress.getByName("8.8.8.8"),
            InetAddress.getByName("::1"),
            InetAddress.getByName("2606:4700::1111")
          };

  @Test
  void privateAddressesAmongPublicOnesAreLeftOut() throws Exception {
    assertThat(MIXED.reachable("mixed.example", List.of()))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("8.8.8.8", "2606:4700:0:0:0:0:0:1111");
  }

  @Test
  void namedNetworkIsReachedInTheOrderOfTheResolver() throws Exception {
    assertThat(MIXED.reachable("mixed.example", List.of(Network.of("10.0.0.0/8"))))
        .extracting(InetAddress::getHostAddress)
        .startsWith("10.0.0.1", "8.8.8.8");
  }

  @Test
  void unknownHostIsNotTheSameAsOneThatMayNotBeCalled() {
    Resolver none =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThatThrownBy(() -> none.reachable("none.example", List.of()))
        .isInstanceOf(UnknownHostException.class);
  }
}
