package org.nadhir.bench.crash;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nadhir.cli.system.Account;
import org.nadhir.cli.system.Killer.Kill;

/**
 * What a crash run came to, as Markdown.
 *
 * @param seed seed of the kills
 * @param kills what was killed
 * @param refused number of posts that had to be repeated
 * @param calm what stood on the topics after the calm run
 * @param crashed what stood there after the kills
 * @param minutes how long the kills took
 */
record CrashReport(
    long seed, List<Kill> kills, int refused, Account calm, Account crashed, double minutes) {

  /** Whether the alerts are the same and nothing is to be complained of. */
  boolean isGood() {
    return crashed.complaints().isEmpty() && crashed.text().equals(calm.text());
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "Seed %d: %d kills in %.1f minutes, %d of them while the consumer group rebalanced.%n%n",
        seed,
        kills.size(),
        minutes,
        kills.stream().filter(Kill::inRebalance).count());
    out.println(
        "| killed | times | in a rebalance | killed again before it was ready | ready again after, median | at most |");
    out.println("|---|---|---|---|---|---|");
    Map<String, List<Kill>> byVictim =
        kills.stream()
            .collect(
                Collectors.groupingBy(
                    kill -> kill.victim().replaceAll(" [0-9]+$", ""),
                    TreeMap::new,
                    Collectors.toList()));
    byVictim.forEach((victim, of) -> out.println(row(victim, of)));
    out.println();
    out.println("| | calm run | with the kills |");
    out.println("|---|---|---|");
    line(out, "articles", calm.articles(), crashed.articles());
    line(out, "records on news.articles", calm.articleRecords(), crashed.articleRecords());
    line(out, "records on news.signals", calm.reportRecords(), crashed.reportRecords());
    line(out, "messages on news.alerts", calm.messages(), crashed.messages());
    line(out, "alerts", calm.alerts().size(), crashed.alerts().size());
    line(out, "steps in their histories", steps(calm), steps(crashed));
    out.printf(
        "%nPosts repeated by the client: %d. Complaints: %s. Alerts and histories: %s.%n",
        refused,
        crashed.complaints().isEmpty() ? "none" : crashed.complaints(),
        crashed.text().equals(calm.text()) ? "the same" : "**different**");
  }

  private static void line(PrintStream out, String what, int calm, int crashed) {
    out.printf(Locale.ROOT, "| %s | %,d | %,d |%n", what, calm, crashed);
  }

  private static int steps(Account account) {
    return account.alerts().values().stream().mapToInt(a -> a.history().size()).sum();
  }

  private static String row(String victim, List<Kill> kills) {
    List<Double> seconds =
        kills.stream()
            .filter(kill -> !kill.recovery().isZero())
            .map(kill -> kill.recovery().toMillis() / 1000.0)
            .sorted()
            .toList();
    return "| %s | %d | %d | %d | %.1f s | %.1f s |"
        .formatted(
            victim,
            kills.size(),
            kills.stream().filter(Kill::inRebalance).count(),
            kills.size() - seconds.size(),
            seconds.isEmpty() ? 0 : seconds.get(seconds.size() / 2),
            seconds.isEmpty() ? 0 : seconds.get(seconds.size() - 1));
  }
}
