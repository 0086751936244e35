package org.nadhir.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Takes what is new in a folder, round by round. A file that cannot be read to its end is named,
 * counted and left alone until it changes.
 */
final class FolderRounds {
  private static final Logger LOG = Logger.getLogger(FolderRounds.class);
  private static final int REMEMBERED_EVERY = 1000;
  private static final int PROGRESS_EVERY = 25;
  private static final int MOST_TOLD = 1000;

  private final Path folder;
  private final Settling settling;
  private final Taken taken;
  private final FileReading reading;
  private final Sending sending;
  private final FolderMetrics metrics;
  private final Set<Found> givenUp = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  FolderRounds(
      Path folder,
      Settling settling,
      Taken taken,
      FileReading reading,
      Sending sending,
      FolderMetrics metrics) {
    this.folder = folder;
    this.settling = settling;
    this.taken = taken;
    this.reading = reading;
    this.sending = sending;
    this.metrics = metrics;
  }

  /**
   * Takes the files that are complete and were not taken.
   *
   * @param now of a clock that only goes forward, in nanoseconds
   * @return how many files were taken, or given up
   * @throws IOException if the folder itself cannot be read, or nothing can be remembered
   */
  int round(long now) throws IOException, InterruptedException {
    FolderFiles files = FolderFiles.in(folder);
    files.unreadable().forEach(this::tell);
    givenUp.retainAll(new HashSet<>(files.found()));
    List<Found> fresh = files.found().stream().filter(this::isFresh).toList();
    metrics.scanned(files.found().size(), files.found().size() - fresh.size());
    List<Found> complete = settling.complete(fresh, now);
    for (int i = 0; i < complete.size(); i++) {
      take(complete.get(i));
      metrics.done();
      if ((i + 1) % PROGRESS_EVERY == 0 || i + 1 == complete.size()) {
        LOG.infof("folder taken %s", metrics.progress());
      }
    }
    return complete.size();
  }

  private boolean isFresh(Found found) {
    return !taken.isWhole(found) && !givenUp.contains(found);
  }

  private void tell(String trouble) {
    if (told.size() < MOST_TOLD && told.add(trouble)) {
      LOG.warnf("folder has a part that cannot be read reason=%s", trouble);
    }
  }

  private void take(Found found) throws IOException, InterruptedException {
    long[] line = {0};
    try {
      reading.read(
          found,
          taken.lines(found),
          (number, made) -> {
            line[0] = number;
            sending.send(found.file(), number, made);
            remember(found, number);
          });
    } catch (Forgetful e) {
      throw e.cause();
    } catch (IOException e) {
      giveUp(found, line[0], e);
      return;
    }
    sending.finish();
    taken.finish(found);
  }

  private void remember(Found found, long line) throws InterruptedException, Forgetful {
    if (line % REMEMBERED_EVERY == 0) {
      sending.finish();
      try {
        taken.advance(found, line);
      } catch (IOException e) {
        throw new Forgetful(e);
      }
    }
  }

  private void giveUp(Found found, long line, IOException e) throws InterruptedException {
    sending.finish();
    givenUp.add(found);
    metrics.unreadable();
    LOG.warnf("file set aside file=%s after_line=%d reason=%s", found.file(), line, e);
  }

  /** It cannot be remembered what was taken: no fault of the file that is read. */
  private static final class Forgetful extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    Forgetful(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    IOException cause() {
      return cause;
    }
  }
}
