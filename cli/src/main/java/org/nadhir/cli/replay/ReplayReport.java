package org.nadhir.cli.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a replay went.
 *
 * @param files number of files that were posted
 * @param accepted number of articles that are new
 * @param duplicates number of articles that were known
 * @param rejected what was not taken
 */
public record ReplayReport(int files, int accepted, int duplicates, List<Rejection> rejected) {
  public ReplayReport {
    rejected = List.copyOf(rejected);
  }

  /**
   * An article that was not taken.
   *
   * @param file the file it stands in
   * @param reason why
   */
  public record Rejection(Path file, String reason) {}

  /** The counts in one line, then one line for each rejected file. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d files: %d accepted, %d already known, %d rejected"
            .formatted(files, accepted, duplicates, rejected.size()));
    rejected.forEach(r -> lines.add("  rejected %s: %s".formatted(r.file(), r.reason())));
    return lines;
  }

  /** Collects receipts. */
  static final class Builder {
    private final List<Rejection> rejected = new ArrayList<>();
    private int files;
    private int accepted;
    private int duplicates;

    void add(Path file, Receipt receipt) {
      files++;
      accepted += receipt.accepted();
      duplicates += receipt.duplicates();
      receipt.rejected().forEach(reason -> rejected.add(new Rejection(file, reason)));
    }

    ReplayReport build() {
      return new ReplayReport(files, accepted, duplicates, rejected);
    }
  }
}
