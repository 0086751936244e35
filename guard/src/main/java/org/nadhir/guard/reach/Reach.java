package org.nadhir.guard.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be called: public ones, and private ones that an operator names.
 *
 * <p>Whoever can write a URL into a file or answer with a redirect must not reach the machine's own
 * services, its neighbours, or the metadata service of a cloud. Ranges: RFC 6890 and its
 * registries.
 */
public final class Reach {
  private static final List<Network> RESERVED =
      List.of(
          Network.of("0.0.0.0/8"),
          Network.of("100.64.0.0/10"),
          Network.of("192.0.0.0/24"),
          Network.of("192.0.2.0/24"),
          Network.of("192.88.99.0/24"),
          Network.of("198.18.0.0/15"),
          Network.of("198.51.100.0/24"),
          Network.of("203.0.113.0/24"),
          Network.of("240.0.0.0/4"),
          // The host of a Microsoft cloud machine, at an address that looks public.
          Network.of("168.63.129.16/32"),
          Network.of("fc00::/7"),
          // Addresses of IPv4 as translators within a network write them (RFC 7915, RFC 8215).
          Network.of("::ffff:0:0:0/96"),
          Network.of("64:ff9b:1::/48"),
          Network.of("100::/64"),
          Network.of("2001::/32"),
          Network.of("2001:db8::/32"));

  private static final Network NAT64 = Network.of("64:ff9b::/96");
  private static final Network SIX_TO_FOUR = Network.of("2002::/16");

  private Reach() {}

  /** Whether the address may be called. */
  public static boolean allows(InetAddress address, List<Network> allowed) {
    return allowed.stream().anyMatch(network -> network.contains(address)) || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    if (NAT64.contains(address)) {
      return isPublic(inside(address, 12));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic(inside(address, 2));
    }
    return !isMappedOrCompatible(address)
        && RESERVED.stream().noneMatch(network -> network.contains(address));
  }

  private static InetAddress inside(InetAddress address, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isMappedOrCompatible(InetAddress address) {
    if (address instanceof Inet4Address) {
      return false;
    }
    byte[] bytes = address.getAddress();
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
