package org.nadhir.ingest.folder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Documents;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.Lines;
import org.nadhir.ingest.intake.Outcome;
import org.nadhir.ingest.register.KnownArticles;

/**
 * Replays the configured folder at start, once the register is loaded, at a steady rate. An article
 * that Kafka does not take is sent again until it does; a bad file is set aside, counted and named.
 */
@Singleton
class FolderChannel {
  private static final Logger LOG = Logger.getLogger(FolderChannel.class);
  private static final int PROGRESS_EVERY = 25;
  private static final long RETRY_MILLIS = 1000;

  private final FolderConfig config;
  private final ArticleMaker maker;
  private final Intake intake;
  private final KnownArticles known;
  private final Clock clock;
  private final Thread thread = new Thread(this::run, "folder-replay");
  private volatile boolean stopping;
  private volatile int files;
  private volatile int filesDone;
  private int accepted;
  private int duplicate;
  private int setAside;
  private long dueNanos;

  FolderChannel(
      FolderConfig config,
      ArticleMaker maker,
      Intake intake,
      KnownArticles known,
      Clock clock,
      MeterRegistry registry) {
    this.config = config;
    this.maker = maker;
    this.intake = intake;
    this.known = known;
    this.clock = clock;
    Gauge.builder("nadhir.folder.files", this, c -> c.files).register(registry);
    Gauge.builder("nadhir.folder.files.done", this, c -> c.filesDone).register(registry);
  }

  void start(@Observes StartupEvent event) {
    if (!(config.rate() > 0)) {
      throw new IllegalArgumentException(
          "nadhir.ingest.folder.rate: %s; allowed: more than 0 articles per second"
              .formatted(config.rate()));
    }
    config.path().ifPresent(this::start);
  }

  private void start(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "nadhir.ingest.folder.path: '%s'; allowed: a folder that exists".formatted(folder));
    }
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.interrupt();
  }

  private void run() {
    try {
      replay(config.path().orElseThrow());
    } catch (InterruptedException e) {
      LOG.infof("folder replay stopped files=%d of=%d", filesDone, files);
    } catch (IOException | ExecutionException e) {
      LOG.errorf(e, "folder replay failed files=%d of=%d", filesDone, files);
    }
  }

  private void replay(Path folder) throws IOException, InterruptedException, ExecutionException {
    List<Path> found = FolderFiles.in(folder);
    files = found.size();
    LOG.infof("folder replay starts folder=%s files=%d rate=%s", folder, files, config.rate());
    while (!known.isLoaded()) {
      Thread.sleep(RETRY_MILLIS / 10);
    }
    dueNanos = System.nanoTime();
    for (Path file : found) {
      replayFile(file);
      filesDone++;
      if (filesDone % PROGRESS_EVERY == 0 || filesDone == files) {
        tellProgress();
      }
    }
  }

  private void tellProgress() {
    LOG.infof(
        "folder replay files=%d of=%d accepted=%d duplicate=%d set_aside=%d",
        filesDone, files, accepted, duplicate, setAside);
  }

  private void replayFile(Path file) throws InterruptedException, ExecutionException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      String allowed = "a readable file";
      take(
          file,
          0,
          new Made.Bad(List.of(new Mistake(Reason.BAD_ENCODING, "file", e.toString(), allowed))));
      return;
    }
    if (FolderFiles.isDocument(file)) {
      take(file, 1, Documents.read(maker, bytes, null, clock.instant()));
      return;
    }
    int number = 0;
    for (byte[] line : new Lines(bytes)) {
      number++;
      if (!Lines.isBlank(line)) {
        take(file, number, maker.fromJson(line, clock.instant()));
      }
    }
  }

  private void take(Path file, int line, Made made)
      throws InterruptedException, ExecutionException {
    waitForTurn();
    Outcome outcome = intake.take(Entry.FOLDER, made).toCompletableFuture().get();
    while (outcome instanceof Outcome.Unavailable && !stopping) {
      Thread.sleep(RETRY_MILLIS);
      outcome = intake.take(Entry.FOLDER, made).toCompletableFuture().get();
    }
    count(file, line, outcome);
  }

  private void waitForTurn() throws InterruptedException {
    long ahead = dueNanos - System.nanoTime();
    if (ahead > 0) {
      TimeUnit.NANOSECONDS.sleep(ahead);
    }
    dueNanos =
        Math.max(dueNanos, System.nanoTime() - 1_000_000_000L) + (long) (1e9 / config.rate());
  }

  private void count(Path file, int line, Outcome outcome) {
    if (outcome instanceof Outcome.Accepted) {
      accepted++;
    } else if (outcome instanceof Outcome.Duplicate) {
      duplicate++;
    } else if (outcome instanceof Outcome.Rejected rejected) {
      setAside++;
      Mistake mistake = rejected.mistakes().get(0);
      LOG.warnf(
          "document set aside file=%s line=%d reason=%s where=%s what=%s allowed=%s",
          file, line, mistake.reason().code(), mistake.where(), mistake.what(), mistake.allowed());
    }
  }
}
