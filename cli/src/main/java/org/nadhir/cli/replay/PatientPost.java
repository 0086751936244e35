package org.nadhir.cli.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.nadhir.cli.replay.Post.Answer;
import org.nadhir.cli.retry.Backoff;
import org.nadhir.cli.retry.Pause;
import org.nadhir.cli.terminal.Failure;

/** Posts again while the service is away or asks to wait; an article posted twice has one id. */
final class PatientPost {
  private final Post post;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Pause pause;

  PatientPost(Post post, Backoff backoff, InstantSource clock, Pause pause) {
    this.post = post;
    this.backoff = backoff;
    this.clock = clock;
    this.pause = pause;
  }

  private record Attempt(Optional<Answer> answer, String trouble) {
    boolean isFinal() {
      return answer.isPresent() && !answer.get().isTemporary();
    }
  }

  /**
   * Posts until there is an answer that stands.
   *
   * @throws Failure if patience ends first, or the key does not do
   */
  Receipt post(ContentType type, byte[] content) throws InterruptedException {
    var began = clock.instant();
    for (int failures = 1; ; failures++) {
      Attempt attempt = attempt(type, content);
      if (attempt.isFinal()) {
        return attempt.answer().map(PatientPost::receipt).orElseThrow();
      }
      Duration since = Duration.between(began, clock.instant());
      Optional<Duration> wait =
          backoff.next(failures, since, attempt.answer().flatMap(Answer::retryAfter));
      if (wait.isEmpty()) {
        throw new Failure(
            "ingest-service took nothing for %d s: %s"
                .formatted(backoff.patience().toSeconds(), attempt.trouble()));
      }
      pause.pause(wait.get());
    }
  }

  private Attempt attempt(ContentType type, byte[] content) {
    try {
      Answer answer = post.post(type, content);
      return new Attempt(Optional.of(answer), answer.problem());
    } catch (IOException away) {
      return new Attempt(
          Optional.empty(), "it does not answer; is the system running (nadhir up)?");
    }
  }

  private static Receipt receipt(Answer answer) {
    if (answer.isRefusal()) {
      throw new Failure("ingest-service says: " + answer.problem());
    }
    return answer.isGood() || answer.hasResults()
        ? Receipt.read(answer.body())
        : Receipt.rejected(answer.problem());
  }
}
