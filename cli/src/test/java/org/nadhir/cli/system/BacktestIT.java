package org.nadhir.cli.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nadhir.cli.backtest.BacktestCommand;
import org.nadhir.cli.system.SeededSystem.Seeded;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Attention;
import org.nadhir.contracts.Json;
import picocli.CommandLine;

/** A backtest and the running system, on the same articles. */
@ExtendWith(SeededSystem.class)
class BacktestIT {
  private static final Comparator<Alert> ORDER =
      Comparator.comparing(Alert::startsAt).thenComparing(Alert::id);

  @Test
  void theSeedsGiveTheAlertsOfTheRunningSystem(Seeded seeded) {
    assertThat(backtest(SeededSystem.SEEDS.toString())).isEqualTo(live(seeded));
  }

  @Test
  void theTopicGivesTheAlertsOfTheRunningSystem(Seeded seeded) {
    assertThat(backtest("kafka:" + seeded.running().bootstrap())).isEqualTo(live(seeded));
  }

  @Test
  void aRangeOfTheTopicThatIsOverHasNoArticles(Seeded seeded) {
    String old = "?from=2001-01-01T00:00:00Z&to=2001-02-01T00:00:00Z";

    assertThat(backtest("kafka:" + seeded.running().bootstrap() + old)).isEmpty();
  }

  private static List<Alert> live(Seeded seeded) {
    List<Alert> alerts = comparable(seeded.client().alerts(""));
    assertThat(alerts).hasSizeGreaterThan(5);
    return alerts;
  }

  private static List<Alert> backtest(String source) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new BacktestCommand());
    command.setOut(new PrintWriter(out, true));
    assertThat(command.execute("--json", source)).isZero();
    List<String> lines = out.toString().lines().toList();
    List<Alert> alerts = new ArrayList<>();
    for (String line : lines.subList(0, lines.size() - 1)) {
      alerts.add(Json.read(line.getBytes(UTF_8), Alert.class));
    }
    return comparable(alerts);
  }

  /**
   * Alerts without what depends on the order in which they were told: sequence, cause and attention
   * of the message, and where the evidence stands on the topic.
   */
  private static List<Alert> comparable(List<Alert> alerts) {
    return alerts.stream().sorted(ORDER).map(BacktestIT::comparable).toList();
  }

  private static Alert comparable(Alert alert) {
    return new Alert(
        alert.id(),
        alert.rule(),
        alert.ruleVersion(),
        alert.key(),
        alert.theatre(),
        alert.severity(),
        alert.peak(),
        alert.state(),
        0,
        alert.startsAt(),
        alert.at(),
        alert.value(),
        alert.threshold(),
        alert.window(),
        alert.stories(),
        alert.families(),
        alert.signals(),
        alert.evidence().stream().map(BacktestIT::nowhere).toList(),
        alert.summary(),
        "",
        alert.history(),
        alert.keyType(),
        Attention.NONE,
        alert.explanation());
  }

  private static AlertEvidence nowhere(AlertEvidence evidence) {
    return new AlertEvidence(
        evidence.articleId(),
        evidence.title(),
        evidence.url(),
        evidence.outlet(),
        evidence.language(),
        evidence.publishedAt(),
        null,
        evidence.type(),
        evidence.mode(),
        evidence.status(),
        evidence.actor(),
        evidence.target(),
        evidence.weight(),
        evidence.field(),
        evidence.start(),
        evidence.end(),
        evidence.quote(),
        evidence.sentenceStart(),
        evidence.sentenceEnd(),
        evidence.sentence());
  }
}
