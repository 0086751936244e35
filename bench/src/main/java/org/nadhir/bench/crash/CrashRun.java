package org.nadhir.bench.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.nadhir.bench.Root;
import org.nadhir.cli.broker.BrokerLog;
import org.nadhir.cli.system.Account;
import org.nadhir.cli.system.Cluster;
import org.nadhir.cli.system.Feed;
import org.nadhir.cli.system.Feed.Document;
import org.nadhir.cli.system.Killer;
import org.nadhir.cli.system.Settled;
import org.nadhir.cli.system.Strike;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Replays a fixed stream of news twice, once in peace and once with services killed and the broker
 * stopped at random moments, and compares the alerts with their histories.
 */
public final class CrashRun implements Callable<Integer> {
  @Option(names = "--kills", defaultValue = "108", description = "How many kills.")
  private int kills;

  @Option(names = "--seed", defaultValue = "1", description = "What they are drawn by.")
  private long seed;

  @Option(names = "--articles", defaultValue = "1500", description = "Articles beside the seeds.")
  private int articles;

  @Option(names = "--rate", defaultValue = "4", description = "Articles per second under kills.")
  private double rate;

  private CrashRun() {}

  /** Takes about ten minutes; ends with 1 if anything differs. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new CrashRun()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("nadhir-crash");
    BrokerLog.toFile(directory.resolve("broker.log"));
    List<Document> news = News.of(articles, seed);
    Account calm = calm(directory.resolve("calm"), news);
    System.out.println("calm: " + calm);
    CrashReport report = crashed(directory.resolve("crashed"), news, calm);
    report.print(System.out);
    return report.isGood() ? 0 : 1;
  }

  private static Account calm(Path directory, List<Document> news) throws InterruptedException {
    try (Cluster cluster = Cluster.start(Root.find(), directory, 1, Map.of())) {
      Feed feed = new Feed(cluster, news);
      feed.run(1, 0);
      Settled.waitFor(cluster.bootstrap());
      return Account.of(cluster.bootstrap(), feed.promised());
    }
  }

  private CrashReport crashed(Path directory, List<Document> news, Account calm)
      throws InterruptedException {
    try (Cluster cluster = Cluster.start(Root.find(), directory, 2, Map.of())) {
      Feed feed = new Feed(cluster, news);
      CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed.run(1, rate));
      long begin = System.nanoTime();
      try (Killer killer = new Killer(cluster, feed, seed)) {
        List<Killer.Kill> done = killer.run(Strike.plan(kills, seed));
        fed.join();
        double minutes = (System.nanoTime() - begin) / 6e10;
        cluster.awaitReady();
        Settled.waitFor(cluster.bootstrap());
        Account account = Account.of(cluster.bootstrap(), feed.promised());
        return new CrashReport(seed, done, feed.refused(), calm, account, minutes);
      }
    }
  }
}
