package org.nadhir.guard.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the addresses of a host, and says which may be called.
 *
 * <p>Whoever connects must connect to an address that came from here, not to the name again: a name
 * may resolve differently a moment later (DNS rebinding).
 */
public interface Resolver {

  /** The system's resolver, and the rules of {@link Reach}. */
  Resolver SYSTEM = InetAddress::getAllByName;

  /**
   * All addresses of a host, in the order in which they are to be tried.
   *
   * @throws UnknownHostException if it has none
   */
  InetAddress[] addresses(String host) throws UnknownHostException;

  /** Whether the address may be called. */
  default boolean allows(InetAddress address, List<Network> allowed) {
    return Reach.allows(address, allowed);
  }

  /**
   * Those of a host's addresses that may be called; private ones among public ones are left out.
   *
   * @param allowed private networks that may be called
   * @throws UnknownHostException if it has no address at all
   */
  default List<InetAddress> reachable(String host, List<Network> allowed)
      throws UnknownHostException {
    return Arrays.stream(addresses(host)).filter(address -> allows(address, allowed)).toList();
  }
}
