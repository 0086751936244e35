package org.nadhir.bench.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nadhir.cli.broker.BrokerLog;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures ingest-service and its readers, and prints the report as Markdown. */
public final class IngestBench implements Callable<Integer> {
  private enum Part {
    post,
    parse,
    feeds
  }

  @Parameters(description = "What to measure: ${COMPLETION-CANDIDATES}; all if absent.")
  private Set<Part> parts = Set.of(Part.values());

  @Option(names = "--articles", defaultValue = "20000", description = "For post.")
  private int articles;

  @Option(names = "--feeds", defaultValue = "500", description = "For feeds.")
  private int feeds;

  @Option(
      names = "--speed",
      defaultValue = "5",
      description = "How many simulated seconds pass in a second, for feeds.")
  private int speed;

  private IngestBench() {}

  /** Takes about seven minutes. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("nadhir-bench");
    BrokerLog.toFile(directory.resolve("broker.log"));
    for (Part part : Part.values()) {
      if (parts.contains(part)) {
        System.out.printf("%n### %s%n%n", part);
        Path own = directory.resolve(part.name());
        switch (part) {
          case post -> new PostRate(articles).run(own);
          case parse -> new ParseRate().run();
          case feeds -> new FeedsRun(feeds, speed).run(own);
        }
      }
    }
    return 0;
  }
}
