package org.nadhir.cli.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.retry.Pause;
import org.nadhir.cli.terminal.Failure;

/** Posts the files of a folder one after the other, at a steady rate. */
public final class Replay {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(60));

  private final List<Path> files;
  private final double rate;
  private final PatientPost post;
  private final InstantSource clock;
  private final Pause pause;

  Replay(List<Path> files, double rate, Post post, InstantSource clock, Pause pause) {
    this.files = files;
    this.rate = rate;
    this.post = new PatientPost(post, BACKOFF, clock, pause);
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * A replay of a folder to ingest-service.
   *
   * @param folder folder of documents
   * @param rate files per second; 0 for as fast as they are taken
   * @param ingest address of ingest-service
   * @throws Failure if there is nothing to replay
   */
  public static Replay of(Path folder, double rate, URI ingest) {
    List<Path> files = check(folder, rate);
    return new Replay(files, rate, new HttpPost(ingest), Clock.systemUTC(), Pause.SLEEP);
  }

  /**
   * The files that would be posted.
   *
   * @throws Failure if there is nothing to replay, or the rate makes no sense
   */
  public static List<Path> check(Path folder, double rate) {
    if (!(rate >= 0)) {
      throw new Failure("the rate %s must be 0 (no limit) or above".formatted(rate));
    }
    return SeedFiles.in(folder);
  }

  /** Number of files. */
  public int size() {
    return files.size();
  }

  /**
   * Posts all files.
   *
   * @param afterEach called after each file
   * @throws Failure if ingest-service stays away
   * @throws InterruptedException if this thread is told to stop
   */
  public ReplayReport run(Runnable afterEach) throws InterruptedException {
    ReplayReport.Builder report = new ReplayReport.Builder();
    var due = clock.instant();
    for (Path file : files) {
      Duration early = Duration.between(clock.instant(), due);
      if (early.isNegative()) {
        due = clock.instant();
      } else if (!early.isZero()) {
        pause.pause(early);
      }
      report.add(file, post(file));
      afterEach.run();
      due = due.plus(spacing());
    }
    return report.build();
  }

  private Duration spacing() {
    return rate == 0 ? Duration.ZERO : Duration.ofNanos((long) (1e9 / rate));
  }

  private Receipt post(Path file) throws InterruptedException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      return Receipt.rejected("cannot be read: " + e.getMessage());
    }
    return post.post(ContentType.of(file).orElseThrow(), content);
  }
}
