package org.nadhir.ingest.post;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Outcome;

/**
 * The answer to many articles.
 *
 * @param accepted number of articles that the topic has and had not
 * @param duplicate number of articles that the topic had already
 * @param rejected number of lines that are no article
 * @param unlisted number of lines that are counted above and not in {@code results}, which has
 *     bounds; absent if there are none
 * @param results what became of each line, in order
 */
record LinesAnswer(
    int accepted, int duplicate, int rejected, @Nullable Integer unlisted, List<Line> results) {

  /**
   * What became of one line; lines count from 1, blank ones too.
   *
   * @param revision which text of the article it is, where it was accepted
   * @param error why it is no article, or was not sent
   */
  record Line(
      int line,
      @Nullable String id,
      @Nullable String result,
      @Nullable Integer revision,
      @Nullable List<Problem.Error> error) {

    static Line of(int number, Outcome outcome) {
      if (outcome instanceof Outcome.Accepted accepted) {
        return new Line(number, accepted.id(), "accepted", accepted.revision(), null);
      }
      if (outcome instanceof Outcome.Duplicate duplicate) {
        return new Line(number, duplicate.id(), "duplicate", null, null);
      }
      if (outcome instanceof Outcome.Rejected rejected) {
        return failed(number, rejected.mistakes().stream().map(Problem.Error::of).toList());
      }
      Reason reason = ((Outcome.Unavailable) outcome).reason();
      return failed(number, List.of(new Problem.Error("kafka", reason.code(), "post again")));
    }

    private static Line failed(int number, List<Problem.Error> errors) {
      return new Line(number, null, null, null, errors);
    }

    /** About how many characters it has in the answer. */
    private int size() {
      int size = 120;
      for (Problem.Error one : error == null ? List.<Problem.Error>of() : error) {
        size += 40 + one.where().length() + one.what().length() + one.allowed().length();
      }
      return size;
    }
  }

  /** An answer that grows line by line; what exceeds its bounds is counted only. */
  static final class Builder {
    /** Enough to list every line of 50,000 good articles. */
    static final int MOST_CHARACTERS = 6 << 20;

    private final List<Line> results = new ArrayList<>();
    private int accepted;
    private int duplicate;
    private int rejected;
    private int unavailable;
    private int characters;
    private int unlisted;

    void add(int number, Outcome outcome) {
      accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
      duplicate += outcome instanceof Outcome.Duplicate ? 1 : 0;
      rejected += outcome instanceof Outcome.Rejected ? 1 : 0;
      unavailable += outcome instanceof Outcome.Unavailable ? 1 : 0;
      Line line = Line.of(number, outcome);
      characters += line.size();
      if (characters <= MOST_CHARACTERS) {
        results.add(line);
      } else {
        characters -= line.size();
        unlisted++;
      }
    }

    int duplicates() {
      return duplicate;
    }

    /** Whether nothing that was sent is an article. */
    boolean isAllRejected() {
      return accepted + duplicate + unavailable == 0;
    }

    LinesAnswer build() {
      return new LinesAnswer(
          accepted, duplicate, rejected, unlisted == 0 ? null : unlisted, results);
    }
  }
}
