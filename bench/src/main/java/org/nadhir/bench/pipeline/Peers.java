package org.nadhir.bench.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bare Kafka does on the same broker with the same articles, each in a process of its own. */
final class Peers {
  private static final Pattern RATE = Pattern.compile("([0-9.]+) records/sec");

  private Peers() {}

  /** The settings that the services send with. */
  static Map<String, Object> producer(String bootstrap) {
    return Map.of(
        "bootstrap.servers", bootstrap,
        "acks", "all",
        "enable.idempotence", "true",
        "compression.type", "zstd",
        "linger.ms", "5",
        "batch.size", "131072");
  }

  /** Records per second of kafka-producer-perf-test with the settings of the services. */
  static double producerPerformance(String bootstrap, String topic, Path payload, int records) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--topic",
                topic,
                "--num-records",
                String.valueOf(records),
                "--payload-file",
                payload.toString(),
                "--throughput",
                "-1",
                "--producer-props"));
    producer(bootstrap).forEach((key, value) -> arguments.add(key + "=" + value));
    String told = run("org.apache.kafka.tools.ProducerPerformance", arguments);
    Matcher rates = RATE.matcher(told);
    double last = 0;
    while (rates.find()) {
      last = Double.parseDouble(rates.group(1));
    }
    return last;
  }

  /** Records per second of the bare poll loop. */
  static double pollLoop(String bootstrap, String from, String to, int records) {
    String told =
        run(PollLoop.class.getName(), List.of(bootstrap, from, to, String.valueOf(records)));
    return Double.parseDouble(told.strip().lines().reduce((a, b) -> b).orElse("0"));
  }

  private static String run(String main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(main + " failed: " + told);
      }
      return told;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
