package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Counts what became of the lines, and passes on those that were rejected. */
final class Tally implements Ledger {
  private final Rejects rejects;
  private long accepted;
  private long known;
  private long rejected;

  Tally(Rejects rejects) {
    this.rejects = rejects;
  }

  @Override
  public void accepted() {
    accepted++;
  }

  @Override
  public void known() {
    known++;
  }

  @Override
  public void rejected(String archive, long line, JsonNode errors) {
    rejected++;
    rejects.write(archive, line, errors);
  }

  /** Number of lines that are no article. */
  long rejected() {
    return rejected;
  }

  /** The counts on one line. */
  String words(Duration took) {
    long lines = accepted + known + rejected;
    return "%d lines in %d s: %d accepted, %d already known, %d rejected"
        .formatted(lines, took.toSeconds(), accepted, known, rejected);
  }
}
