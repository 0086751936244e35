package org.nadhir.guard.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "168.63.129.16",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "fe80::1",
        "fd00:ec2::254",
        "64:ff9b::a00:1",
        "64:ff9b:1::a00:1",
        "::ffff:0:7f00:1",
        "192.88.99.1",
        "2002:7f00:1::"
      })
  void privateAddressIsReachedOnlyIfItsNetworkIsNamed(String address) throws Exception {
    InetAddress target = InetAddress.getByName(address);
    assertThat(Reach.allows(target, List.of())).isFalse();
    Network own = new Network(target, target.getAddress().length * 8);
    assertThat(Reach.allows(target, List.of(own))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"})
  void publicAddressIsReached(String address) throws Exception {
    assertThat(Reach.allows(InetAddress.getByName(address), List.of())).isTrue();
  }
}
