package org.nadhir.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.nadhir.cli.replay.Replay;
import org.nadhir.cli.replay.ReplayReport;

/** Gives tests one system, shared by all of them, that has replayed the seeds and settled. */
public final class SeededSystem implements ParameterResolver {
  static final Path SEEDS = Path.of("../seeds");

  /**
   * The system, and how the replay went.
   *
   * @param running the system
   * @param replay the replay of the seeds
   */
  public record Seeded(RunningSystem running, ReplayReport replay) implements AutoCloseable {
    SystemClient client() {
      return new SystemClient(running);
    }

    @Override
    public void close() {
      running.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Seeded.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Seeded.class, type -> start(), Seeded.class);
  }

  private static Seeded start() {
    try {
      RunningSystem running = RunningSystem.start(Files.createTempDirectory("nadhir-seeded"));
      ReplayReport report = Replay.of(SEEDS, 0, running.url(Service.INGEST)).run(() -> {});
      Settled.waitFor(running.bootstrap());
      return new Seeded(running, report);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
