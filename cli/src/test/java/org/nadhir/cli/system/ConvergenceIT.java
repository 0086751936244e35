package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same articles in another order, at another speed, over more instances: the same alerts. */
class ConvergenceIT {
  private static final long SEED = Long.getLong("convergence.seed", System.nanoTime() & 0xFFFF);

  @TempDir Path directory;

  @Test
  void shuffledSeedsAtFullSpeedOverTwoInstancesGiveTheSameAlerts() throws Exception {
    List<Feed.Document> shuffled = new ArrayList<>(Feed.documents(SeededSystem.SEEDS));
    Collections.shuffle(shuffled, new Random(SEED));

    assertThat(alerts(shuffled, 2, 4)).as("convergence.seed=" + SEED).isEqualTo(golden());
  }

  @Test
  void seedsFromTheLastToTheFirstGiveTheSameAlerts() throws Exception {
    List<Feed.Document> reversed = new ArrayList<>(Feed.documents(SeededSystem.SEEDS));
    Collections.reverse(reversed);

    assertThat(alerts(reversed, 1, 1)).isEqualTo(golden());
  }

  private String alerts(List<Feed.Document> documents, int pairs, int clients) throws Exception {
    try (Cluster cluster = Cluster.start(directory, pairs, Map.of())) {
      Feed feed = new Feed(cluster, documents);
      feed.run(clients, 0);
      Settled.waitFor(cluster.bootstrap());
      Account account = Account.of(cluster.bootstrap(), feed.promised());
      assertThat(account.complaints()).isEmpty();
      return account.text();
    }
  }

  private static String golden() throws Exception {
    return Files.readString(Golden.FILE);
  }
}
