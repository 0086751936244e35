package org.nadhir.ingest.post;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.access.Allowance;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.Lines;
import org.nadhir.ingest.intake.Outcome;
import org.nadhir.ingest.intake.Room;

/**
 * One post of many articles: each line is taken as it comes, some hundred of them are on their way
 * at a time, and every line that was taken is answered for, also when the post ends early.
 */
final class LinesPost {
  /** Lines on their way at a time. */
  static final int CHUNK = 256;

  /** Bytes of lines on their way at a time. */
  static final long CHUNK_BYTES = 1 << 20;

  private static final long LINE_COST = 1024;

  private final Parts parts;
  private final LineStream lines;
  private final Allowance allowance;
  private final Room.Share share;
  private final LinesAnswer.Builder answer = new LinesAnswer.Builder();
  private final List<Waiting> chunk = new ArrayList<>();
  private Deadline deadline;
  private long chunkBytes;
  private long taken;
  private long givenBack;
  private @Nullable Reason unavailable;

  /** What every post goes through. */
  record Parts(ArticleMaker maker, Intake intake, Clock clock, Duration patience) {}

  private record Waiting(int line, CompletionStage<Outcome> outcome) {}

  /**
   * Why a post ended before its body did.
   *
   * @param detail in words, with the line
   * @param retryAfter when to come again, where the caller's rate says
   */
  record End(Trouble trouble, String detail, @Nullable Duration retryAfter) {}

  LinesPost(Parts parts, LineStream lines, Allowance allowance, Room.Share share) {
    this.parts = parts;
    this.lines = lines;
    this.allowance = allowance;
    this.share = share;
    this.deadline = Deadline.in(parts.patience());
  }

  /** Takes all lines, or as many as can be; returns why it ended early, null if it did not. */
  @Nullable End run() throws IOException {
    try {
      End end = readAll();
      settle();
      return end == null && unavailable != null ? away() : end;
    } catch (BodyException e) {
      settle();
      return new End(e.trouble(), at(String.valueOf(e.getMessage())), null);
    } finally {
      share.close();
    }
  }

  private @Nullable End readAll() throws IOException {
    while (lines.next()) {
      if (lines.isTooLong()) {
        add(parts.intake().take(Entry.HTTP, tooLong()));
      } else if (!Lines.isBlank(lines.bytes())) {
        End end = take(lines.bytes());
        if (end != null) {
          return end;
        }
      }
      if (chunk.size() >= CHUNK || chunkBytes >= CHUNK_BYTES) {
        settle();
      }
      if (unavailable != null) {
        return away();
      }
    }
    return null;
  }

  private @Nullable End take(byte[] line) {
    if (!hasRoomFor(line.length)) {
      return new End(Trouble.NO_ROOM, at("too much is on its way; post again"), null);
    }
    Duration wait = allowed();
    if (!wait.isZero()) {
      return new End(Trouble.RATE, at("more articles than this key may post"), wait);
    }
    chunkBytes += line.length;
    add(parts.intake().take(Entry.HTTP, parts.maker().fromJson(line, parts.clock().instant())));
    return null;
  }

  private boolean hasRoomFor(int length) {
    long cost = LINE_COST + length * WholeBody.COST;
    if (share.take(cost)) {
      return true;
    }
    settle();
    return share.take(cost);
  }

  /** How long to wait for the next line's turn. The first was paid for when the post came in. */
  private Duration allowed() {
    if (taken++ == 0) {
      return Duration.ZERO;
    }
    Duration wait = allowance.take();
    if (!wait.isZero()) {
      settle();
      wait = allowance.take();
    }
    taken -= wait.isZero() ? 0 : 1;
    return wait;
  }

  private Made tooLong() {
    return new Made.Bad(
        List.of(
            new Mistake(
                Reason.TOO_LONG,
                "body",
                "%d bytes on one line".formatted(lines.length()),
                "at most %d bytes".formatted(lines.longest()))));
  }

  private void add(CompletionStage<Outcome> outcome) {
    chunk.add(new Waiting(lines.number(), outcome));
  }

  private void settle() {
    for (Waiting waiting : chunk) {
      Outcome outcome = deadline.await(waiting.outcome());
      answer.add(waiting.line(), outcome);
      if (outcome instanceof Outcome.Unavailable away && unavailable == null) {
        unavailable = away.reason();
      }
    }
    chunk.clear();
    chunkBytes = 0;
    share.close();
    deadline = deadline.isOver() ? deadline : Deadline.in(parts.patience());
    giveBack();
  }

  /** What was known costs a caller nothing, so that a post that is sent again gets further. */
  private void giveBack() {
    long back = Math.min(answer.duplicates(), Math.max(0, taken - 1)) - givenBack;
    allowance.giveBack(back);
    givenBack += Math.max(0, back);
  }

  private End away() {
    String detail = Problem.unavailable(unavailable(), null).detail();
    return new End(Trouble.KAFKA, detail, null);
  }

  private Reason unavailable() {
    return unavailable == null ? Reason.KAFKA_AWAY : unavailable;
  }

  private String at(String what) {
    return "line %d: %s".formatted(lines.number(), what);
  }

  /** What became of the lines that were taken. */
  LinesAnswer.Builder answer() {
    return answer;
  }
}
