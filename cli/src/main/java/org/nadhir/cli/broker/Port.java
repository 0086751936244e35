package org.nadhir.cli.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.cli.terminal.Failure;

/** TCP ports on 127.0.0.1. */
public final class Port {
  private Port() {}

  /** A port that is free at this moment. */
  public static int free() {
    return free(1).get(0);
  }

  /** Different ports that are free at this moment. */
  public static List<Integer> free(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, loopback()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on 127.0.0.1", e);
    } finally {
      held.forEach(Port::release);
    }
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

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
