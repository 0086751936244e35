package org.nadhir.cli.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.nadhir.cli.terminal.Failure;

/** TCP ports on 127.0.0.1. */
public final class Port {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int MOST_TRIES = 10_000;

  private Port() {}

  /** A port that is free at this moment. */
  public static int free() {
    return free(1, Set.of()).get(0);
  }

  /**
   * Different ports that are free at this moment. They lie below those that the system gives to
   * outgoing connections, so that none of these takes one before it is used.
   *
   * @param reserved ports that are promised to somebody, though nobody listens there yet
   */
  public static List<Integer> free(int count, Set<Integer> reserved) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int tries = 0; found.size() < count; tries++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (!reserved.contains(port) && isFree(port)) {
        found.add(port);
      }
      if (tries == MOST_TRIES) {
        throw new Failure("no free port on 127.0.0.1 from %d to %d".formatted(LOWEST, HIGHEST));
      }
    }
    return List.copyOf(found);
  }

  /** Whether nobody listens there. */
  public static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // A port in TIME_WAIT after a quick restart counts as free, as it does for the services.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(loopback(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The port, if it is free.
   *
   * @param wanted who wants it, for the error
   * @throws Failure if it is in use; the message says by whom, where the system tells
   */
  public static int checked(int port, String wanted) {
    if (!isFree(port)) {
      throw new Failure(
          "port %d, wanted for %s, is in use%s".formatted(port, wanted, PortOwner.of(port)));
    }
    return port;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }
}
