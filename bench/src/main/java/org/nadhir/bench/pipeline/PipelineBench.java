package org.nadhir.bench.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.broker.BrokerLog;
import org.nadhir.cli.system.Service;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the whole pipeline, broker and services on this machine, and prints the report as
 * Markdown.
 */
public final class PipelineBench implements Callable<Integer> {
  private enum Part {
    throughput,
    latency,
    scale,
    growth
  }

  @Parameters(description = "What to measure: ${COMPLETION-CANDIDATES}; all but growth if absent.")
  private Set<Part> parts = Set.of(Part.throughput, Part.latency, Part.scale);

  @Option(names = "--articles", defaultValue = "20000", description = "For throughput.")
  private int articles;

  @Option(
      names = "--dense",
      defaultValue = "10",
      description = "How many of a hundred articles carry signals, for throughput.")
  private int dense;

  @Option(names = "--rate", defaultValue = "100", description = "Articles per second, for latency.")
  private int rate;

  @Option(names = "--warm-up", defaultValue = "30", description = "Seconds, for latency.")
  private int warmUp;

  @Option(names = "--seconds", defaultValue = "60", description = "For latency.")
  private int seconds;

  @Option(names = "--reports", defaultValue = "10000", description = "For scale and growth.")
  private int reports;

  @Option(
      names = "--jvm",
      split = " ",
      defaultValue = "-Xmx512m",
      description = "JVM options of the services, behind those of 'nadhir up'.")
  private List<String> jvm = List.of();

  @Option(names = "--record", description = "Folder for a flight recording of each service.")
  private @Nullable Path recordings;

  private PipelineBench() {}

  /** Takes about five minutes without growth. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PipelineBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("nadhir-bench");
    BrokerLog.toFile(directory.resolve("broker.log"));
    for (Part part : Part.values()) {
      if (parts.contains(part)) {
        run(part, directory.resolve(part.name()));
      }
    }
    return 0;
  }

  private void run(Part part, Path directory) throws Exception {
    System.out.printf("%n### %s%n%n", part);
    switch (part) {
      case throughput -> new Throughput(articles, dense, options()).run(directory);
      case latency -> new Latency(rate, warmUp, seconds, options()).run(directory);
      case scale -> new Scale(reports, options()).run(directory);
      case growth -> new Growth(reports, options()).run(directory);
    }
  }

  private Map<Service, List<String>> options() {
    Map<Service, List<String>> options = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      List<String> own = new ArrayList<>(jvm);
      if (recordings != null) {
        Path file = recordings.toAbsolutePath().resolve(service.title() + ".jfr");
        own.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
      }
      options.put(service, own);
    }
    return options;
  }
}
