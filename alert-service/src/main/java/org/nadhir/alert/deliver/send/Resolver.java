package org.nadhir.alert.deliver.send;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Reach;

/** Finds the address of a host, and says which may be called. */
interface Resolver {

  /** The system's resolver, and the rules of {@link Reach}. */
  Resolver SYSTEM = InetAddress::getAllByName;

  /** All addresses of a host. */
  InetAddress[] addresses(String host) throws UnknownHostException;

  /** Whether the address may be called. */
  default boolean allows(InetAddress address, List<Network> allowed) {
    return Reach.allows(address, allowed);
  }
}
