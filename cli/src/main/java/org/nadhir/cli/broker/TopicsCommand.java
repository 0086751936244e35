package org.nadhir.cli.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.cli.broker.Topics.Standing;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.cli.terminal.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nadhir topics}: creates the topics on any Kafka cluster. */
@Command(
    name = "topics",
    description = "Create the topics on a Kafka broker, where they do not exist.")
public final class TopicsCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Address of the broker (default: ${DEFAULT-VALUE}).")
  private String bootstrap = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for the broker (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Override
  public Integer call() {
    Table table = new Table("TOPIC", "PARTITIONS", "");
    new Topics(bootstrap, Duration.ofSeconds(timeout))
        .create()
        .forEach(standing -> table.row(cells(standing), List.of()));
    Screen screen = Screen.standard();
    table.lines().forEach(screen::line);
    return 0;
  }

  private static List<String> cells(Standing standing) {
    String note = standing.created() ? "created" : "was there";
    String mismatch =
        standing.asContracted()
            ? ""
            : " (the contract says %d)".formatted(standing.topic().partitions());
    return List.of(
        standing.topic().topicName(), String.valueOf(standing.partitions()), note + mismatch);
  }
}
