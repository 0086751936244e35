package org.nadhir.ingest.post;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.intake.Outcome;

/** What is answered to a post. */
final class Answers {
  private static final String PROBLEM = "application/problem+json";
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private Answers() {}

  /**
   * One article that the topic has.
   *
   * @param revision which text of the article it is, where it was accepted
   */
  record Taken(String id, String result, @Nullable Integer revision) {}

  static Response one(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return problem(Problem.rejected(rejected.mistakes()), null);
    }
    if (outcome instanceof Outcome.Unavailable unavailable) {
      return problem(Problem.unavailable(unavailable.reason(), null), RETRY_AFTER);
    }
    return accepted(
        outcome instanceof Outcome.Accepted a
            ? new Taken(a.id(), "accepted", a.revision())
            : new Taken(((Outcome.Duplicate) outcome).id(), "duplicate", null));
  }

  static Response lines(LinesPost.@Nullable End end, LinesAnswer.Builder lines) {
    LinesAnswer answer = lines.build();
    if (end != null) {
      Duration wait = end.retryAfter() == null ? RETRY_AFTER : end.retryAfter();
      return problem(
          Problem.of(end.trouble(), end.detail(), answer),
          isTemporary(end.trouble()) ? wait : null);
    }
    return lines.isAllRejected() ? problem(Problem.allRejected(answer), null) : accepted(answer);
  }

  static Response trouble(BodyException e) {
    String detail = String.valueOf(e.getMessage());
    return problem(
        Problem.of(e.trouble(), detail, null), isTemporary(e.trouble()) ? RETRY_AFTER : null);
  }

  static Response busy() {
    String detail = "too many posts are being read; post again";
    return problem(Problem.of(Trouble.NO_ROOM, detail, null), RETRY_AFTER);
  }

  static Response unsupported(List<Problem.Error> mistakes) {
    return problem(Problem.unsupported(mistakes), null);
  }

  private static boolean isTemporary(Trouble trouble) {
    return trouble.status() == 503 || trouble.status() == 429;
  }

  private static Response accepted(Object entity) {
    return Response.accepted(entity).type(MediaType.APPLICATION_JSON).build();
  }

  private static Response problem(Problem problem, @Nullable Duration retryAfter) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(PROBLEM).entity(problem);
    if (problem.status() == 415) {
      response.header("Accept-Encoding", "gzip");
    }
    return retryAfter == null
        ? response.build()
        : response.header("Retry-After", Math.max(1, (retryAfter.toMillis() + 999) / 1000)).build();
  }
}
