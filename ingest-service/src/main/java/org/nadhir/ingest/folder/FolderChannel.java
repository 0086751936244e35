package org.nadhir.ingest.folder;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.Outcome;
import org.nadhir.ingest.lines.LineReader;
import org.nadhir.ingest.register.KnownArticles;

/** Replays the configured folder once the register is loaded, and watches it if asked to. */
@Singleton
class FolderChannel {
  private static final Logger LOG = Logger.getLogger(FolderChannel.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final FolderConfig config;
  private final ArticleMaker maker;
  private final Intake intake;
  private final KnownArticles known;
  private final Clock clock;
  private final FolderMetrics metrics;
  private final Thread thread = new Thread(this::run, "folder-replay");

  FolderChannel(
      FolderConfig config,
      ArticleMaker maker,
      Intake intake,
      KnownArticles known,
      Clock clock,
      FolderMetrics metrics) {
    this.config = config;
    this.maker = maker;
    this.intake = intake;
    this.known = known;
    this.clock = clock;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    List<String> mistakes = mistakes(config);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    if (config.path().isPresent()) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** All that is wrong with the settings. */
  static List<String> mistakes(FolderConfig config) {
    List<String> mistakes = new ArrayList<>();
    check(mistakes, "rate", config.rate() > 0, config.rate(), "more than 0 articles per second");
    check(mistakes, "every", isPositive(config.every()), config.every(), "more than 0s");
    check(mistakes, "settle", !config.settle().isNegative(), config.settle(), "0s or more");
    config
        .path()
        .ifPresent(
            path -> check(mistakes, "path", Files.isDirectory(path), path, "a folder that exists"));
    config.memory().ifPresent(memory -> checkMemory(mistakes, config, memory));
    return mistakes;
  }

  private static void checkMemory(List<String> mistakes, FolderConfig config, Path memory) {
    Path file = memory.toAbsolutePath().normalize();
    Path parent = file.getParent();
    boolean inside =
        config.path().filter(p -> file.startsWith(p.toAbsolutePath().normalize())).isPresent();
    boolean good = !inside && parent != null && Files.isDirectory(parent);
    check(mistakes, "memory", good, memory, "a file outside the folder, in a folder that exists");
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void check(
      List<String> mistakes, String key, boolean good, Object value, String allowed) {
    if (!good) {
      mistakes.add("nadhir.ingest.folder.%s: '%s'; allowed: %s".formatted(key, value, allowed));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    Path folder = config.path().orElseThrow();
    LOG.infof(
        "folder replay starts folder=%s rate=%s watch=%s", folder, config.rate(), config.watch());
    try (Taken taken = Taken.of(folder, config.memory())) {
      while (!known.isLoaded()) {
        Thread.sleep(RETRY.toMillis() / 10);
      }
      go(rounds(folder, taken));
      LOG.infof("folder replay ends %s", metrics.progress());
    } catch (InterruptedException e) {
      LOG.infof("folder replay stopped %s", metrics.progress());
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "folder replay failed %s", metrics.progress());
    }
  }

  private FolderRounds rounds(Path folder, Taken taken) {
    return new FolderRounds(
        folder,
        new Settling(config.watch() ? config.settle() : Duration.ZERO),
        taken,
        new FileReading(maker, clock, LineReader.LONGEST),
        new Sending(
            made -> intake.take(Entry.FOLDER, made),
            FolderChannel::tell,
            new Pace(config.rate()),
            RETRY),
        metrics);
  }

  private void go(FolderRounds rounds) throws IOException, InterruptedException {
    if (!config.watch()) {
      rounds.round(System.nanoTime());
      return;
    }
    boolean told = false;
    while (true) {
      try {
        rounds.round(System.nanoTime());
        told = false;
      } catch (IOException e) {
        if (!told) {
          LOG.warnf("folder cannot be read, tried again every=%s reason=%s", config.every(), e);
        }
        told = true;
      }
      Thread.sleep(config.every().toMillis());
    }
  }

  private static void tell(Path file, long line, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      Mistake mistake = rejected.mistakes().get(0);
      LOG.warnf(
          "document set aside file=%s line=%d reason=%s where=%s what=%s allowed=%s",
          file, line, mistake.reason().code(), mistake.where(), mistake.what(), mistake.allowed());
    }
  }
}
