package org.nadhir.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.Reason;

/**
 * The answer to many articles.
 *
 * @param accepted number of articles that the topic has and had not
 * @param duplicate number of articles that the topic had already
 * @param rejected number of lines that are no article
 * @param results what became of each line, in order
 */
record LinesAnswer(int accepted, int duplicate, int rejected, List<Line> results) {

  /**
   * What became of one line; lines count from 1, blank ones too.
   *
   * @param error why it is no article, or was not sent
   */
  record Line(
      int line, @Nullable String id, @Nullable String result, @Nullable List<Problem.Error> error) {

    static Line of(int number, Outcome outcome) {
      if (outcome instanceof Outcome.Accepted accepted) {
        return new Line(number, accepted.id(), "accepted", null);
      }
      if (outcome instanceof Outcome.Duplicate duplicate) {
        return new Line(number, duplicate.id(), "duplicate", null);
      }
      if (outcome instanceof Outcome.Rejected rejected) {
        return new Line(
            number, null, null, rejected.mistakes().stream().map(Problem.Error::of).toList());
      }
      Reason reason = ((Outcome.Unavailable) outcome).reason();
      return new Line(
          number, null, null, List.of(new Problem.Error("kafka", reason.code(), "post again")));
    }
  }

  static LinesAnswer of(List<Integer> numbers, List<Outcome> outcomes) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      lines.add(Line.of(numbers.get(i), outcomes.get(i)));
    }
    return new LinesAnswer(
        count(outcomes, Outcome.Accepted.class),
        count(outcomes, Outcome.Duplicate.class),
        count(outcomes, Outcome.Rejected.class),
        lines);
  }

  private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    return (int) outcomes.stream().filter(kind::isInstance).count();
  }
}
