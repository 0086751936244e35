package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Crash equivalence: services are killed and the broker is stopped at random moments, also while
 * their groups rebalance, and the alerts are those of a calm run. The long version of it is {@code
 * CrashRun} of the benches.
 */
class CrashIT {
  private static final int KILLS = 8;
  private static final double ARTICLES_PER_SECOND = 8;

  /** Another one for each run; {@code -Dcrash.seed=N} repeats one. */
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime() & 0xFFFF);

  /** So that a transaction is open at most moments, and kills hit it. */
  private static final Map<Service, List<String>> SLOW_COMMITS =
      Map.of(Service.ALERT, List.of("-Dkafka-streams.commit.interval.ms=500"));

  @Test
  void whateverIsKilledTheAlertsAreThoseOfACalmRun(@TempDir Path directory) throws Exception {
    System.out.println("crash.seed=" + SEED);
    try (Cluster cluster = Cluster.start(directory, 2, SLOW_COMMITS)) {
      Feed feed = new Feed(cluster, Feed.documents(SeededSystem.SEEDS));
      List<Killer.Kill> kills = killWhileFed(cluster, feed);
      cluster.awaitReady();
      Settled.waitFor(cluster.bootstrap());
      Account account = Account.of(cluster.bootstrap(), feed.promised());
      System.out.println(told(kills) + "\n" + account);

      assertThat(kills).hasSize(KILLS);
      assertThat(kills).anyMatch(Killer.Kill::inRebalance);
      assertThat(account.complaints()).isEmpty();
      assertThat(account.text()).isEqualTo(Files.readString(Golden.FILE));
      assertEveryInstanceShows(cluster, account);
    }
  }

  private static List<Killer.Kill> killWhileFed(Cluster cluster, Feed feed) throws Exception {
    CompletableFuture<Void> fed =
        CompletableFuture.runAsync(() -> feed.run(1, ARTICLES_PER_SECOND));
    try (Killer killer = new Killer(cluster, feed, SEED)) {
      List<Killer.Kill> kills = killer.run(Strike.plan(KILLS, SEED));
      fed.join();
      return kills;
    }
  }

  private static void assertEveryInstanceShows(Cluster cluster, Account account) {
    for (Instance instance : cluster.of(Service.ALERT)) {
      SystemClient client = new SystemClient(service -> instance.url());
      assertThat(Golden.text(client.alerts(""))).as(instance.name()).isEqualTo(account.text());
    }
  }

  private static String told(List<Killer.Kill> kills) {
    return kills.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
