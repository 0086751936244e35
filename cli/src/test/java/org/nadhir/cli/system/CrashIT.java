package org.nadhir.cli.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.replay.Replay;

/** Services that are killed in the middle of a replay, and the alerts that follow all the same. */
class CrashIT {

  @Test
  void killingServicesMidReplayEndsInTheGoldenAlerts(@TempDir Path data)
      throws IOException, InterruptedException {
    try (RunningSystem system = RunningSystem.start(data)) {
      AtomicInteger posted = new AtomicInteger();
      CompletableFuture<Void> replay = CompletableFuture.runAsync(() -> replay(system, posted));
      killAfter(system, posted, 30, Service.ALERT);
      killAfter(system, posted, 60, Service.NLP);
      killAfter(system, posted, 90, Service.ALERT);
      replay.join();
      Settled.waitFor(system.bootstrap());

      Golden.compare(new SystemClient(system).alerts(""));
      AlertTopic.assertNoGap(AlertTopic.records(system.bootstrap()));
    }
  }

  private static void replay(RunningSystem system, AtomicInteger posted) {
    try {
      Replay.of(SeededSystem.SEEDS, 6, system.url(Service.INGEST)).run(posted::incrementAndGet);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void killAfter(
      RunningSystem system, AtomicInteger posted, int articles, Service service)
      throws InterruptedException {
    while (posted.get() < articles) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    system.kill(service);
    system.start(service);
  }
}
