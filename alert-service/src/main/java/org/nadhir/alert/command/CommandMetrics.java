package org.nadhir.alert.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.nadhir.contracts.CommandAction;

/** Counts what people ask for, and what it was answered. */
@Singleton
public class CommandMetrics {

  /** How a request was answered. */
  public enum Answer {
    /** The command is on the topic. */
    ACCEPTED,
    /** The request was no command. */
    BAD,
    /** There is no such alert. */
    UNKNOWN,
    /** The alert is not on. */
    CONFLICT,
    /** Kafka is away. */
    UNAVAILABLE
  }

  private final MeterRegistry registry;

  CommandMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts one request. */
  public void answered(CommandAction action, Answer answer) {
    Counter.builder("nadhir.alert.commands")
        .description("Requests to take note of an alert or to be quiet about it")
        .tag("action", action.code())
        .tag("answer", answer.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }
}
