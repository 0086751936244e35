package org.nadhir.ingest.fetch.web;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Reach;
import org.nadhir.guard.reach.Resolver;
import org.nadhir.ingest.fetch.Accept;
import org.nadhir.ingest.fetch.FetchLimits;
import org.nadhir.ingest.fetch.FetchRequest;
import org.nadhir.ingest.fetch.Fetched;

/** Fetchers for tests, and what they are asked. */
final class Web {
  static final Vertx VERTX = Vertx.vertx();
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String AGENT = "Nadhir/test (+https://nadhir.example/bot)";
  static final List<Network> LOOPBACK = List.of(Network.of("127.0.0.0/8"), Network.of("::1/128"));

  /** Fetches from this machine as if its owner had allowed it. */
  static final WebFetcher OWN = new WebFetcher(VERTX, AGENT, LOOPBACK, CLOCK);

  private Web() {}

  static FetchLimits limits(int totalMillis) {
    Duration total = Duration.ofMillis(totalMillis);
    return new FetchLimits(total, total, total, 1 << 20, 4 << 20, 5);
  }

  static FetchRequest feed(URI url) {
    return new FetchRequest(url, null, null, Accept.FEED, limits(5000));
  }

  static FetchRequest feed(URI url, FetchLimits limits) {
    return new FetchRequest(url, null, null, Accept.FEED, limits);
  }

  static Fetched get(URI url) {
    return OWN.fetch(feed(url));
  }

  /**
   * Names of a test.
   *
   * @param addresses addresses of each name
   * @param everybodys addresses that count as public
   * @param asked names that were asked for
   */
  record Names(Map<String, List<String>> addresses, List<String> everybodys, List<String> asked)
      implements Resolver {

    Names(Map<String, List<String>> addresses, String... everybodys) {
      this(addresses, List.of(everybodys), new CopyOnWriteArrayList<>());
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
      asked.add(host);
      if (Network.isLiteral(host)) {
        return new InetAddress[] {InetAddress.getByName(host)};
      }
      if (!addresses.containsKey(host)) {
        throw new UnknownHostException(host);
      }
      return addresses.get(host).stream().map(Network::literal).toArray(InetAddress[]::new);
    }

    @Override
    public boolean allows(InetAddress address, List<Network> allowed) {
      return everybodys.contains(address.getHostAddress()) || Reach.allows(address, allowed);
    }

    WebFetcher fetcher(Network... allowed) {
      return new WebFetcher(
          VERTX, WebFetcher.options(), this, AGENT, Arrays.asList(allowed), CLOCK);
    }
  }
}
