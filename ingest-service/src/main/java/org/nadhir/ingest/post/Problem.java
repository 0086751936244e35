package org.nadhir.ingest.post;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;

/**
 * An error as RFC 9457 problem details.
 *
 * @param type address of the kind of problem
 * @param title the kind in words
 * @param status HTTP status
 * @param detail this problem in words
 * @param errors what is wrong, where, and what is allowed
 * @param answer the lines, if many articles were posted
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Error> errors,
    @JsonUnwrapped @Nullable LinesAnswer answer) {

  /**
   * One mistake.
   *
   * @param where field or line
   * @param what what stands there
   * @param allowed what may stand there
   */
  record Error(String where, String what, String allowed) {
    static Error of(Mistake mistake) {
      return new Error(mistake.where(), mistake.what(), mistake.allowed());
    }

    @Override
    public String toString() {
      return "%s: %s; allowed: %s".formatted(where, what, allowed);
    }
  }

  static Problem rejected(List<Mistake> mistakes) {
    List<Error> errors = mistakes.stream().map(Error::of).toList();
    return new Problem("about:blank", "No article", 400, errors.get(0).toString(), errors, null);
  }

  static Problem unsupported(List<Error> errors) {
    return new Problem(
        "about:blank", "Unsupported Media Type", 415, errors.get(0).toString(), errors, null);
  }

  static Problem allRejected(LinesAnswer answer) {
    String detail =
        answer.rejected() == 0
            ? "body: is empty; allowed: one JSON article on each line"
            : "all %d lines were rejected; see results".formatted(answer.rejected());
    return new Problem("about:blank", "No articles", 400, detail, List.of(), answer);
  }

  static Problem unavailable(Reason reason, @Nullable LinesAnswer answer) {
    String detail =
        reason == Reason.NOT_READY
            ? "the register of known articles is not loaded; try again"
            : "Kafka did not acknowledge in time; what was accepted is safe, post again";
    return new Problem("about:blank", "Not available", 503, detail, List.of(), answer);
  }

  static Problem of(Trouble trouble, String detail, @Nullable LinesAnswer answer) {
    return new Problem("about:blank", trouble.title(), trouble.status(), detail, List.of(), answer);
  }
}
