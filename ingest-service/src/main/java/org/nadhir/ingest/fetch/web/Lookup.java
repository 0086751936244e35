package org.nadhir.ingest.fetch.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Resolver;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** Finds addresses of hosts in bounded time, which the system's resolver alone does not promise. */
final class Lookup implements AutoCloseable {

  /** Names that may be looked up at once, those included that nobody waits for any more. */
  private static final int MOST = 64;

  private final Resolver resolver;
  private final ThreadPoolExecutor threads;

  Lookup(Resolver resolver) {
    this.resolver = resolver;
    this.threads =
        new ThreadPoolExecutor(
            0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Lookup::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "nadhir-lookup");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The host's addresses that may be called, in the order of the resolver; one at least.
   *
   * @param limit how long to wait for them
   */
  List<InetAddress> addresses(
      String host, List<Network> allowed, Duration limit, Deadline deadline) {
    FutureTask<List<InetAddress>> found = new FutureTask<>(() -> resolver.reachable(host, allowed));
    List<InetAddress> addresses;
    try {
      threads.execute(found);
      addresses = deadline.await(found, limit, "address of " + host);
    } catch (RejectedExecutionException e) {
      throw new FetchException(FetchFailure.TIMEOUT, "too many names are being looked up");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException
          ? new FetchException(FetchFailure.UNKNOWN_HOST, "host %s is not known".formatted(host))
          : new FetchException(FetchFailure.UNKNOWN_HOST, FetchException.words(e));
    }
    if (addresses.isEmpty()) {
      throw new FetchException(
          FetchFailure.PRIVATE_ADDRESS,
          "host %s is at a private address that is not allowed".formatted(host));
    }
    return addresses;
  }

  /** Whether the address is one that everybody may call. */
  boolean isPublic(InetAddress address) {
    return resolver.allows(address, List.of());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
