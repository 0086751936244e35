package org.nadhir.ingest.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.guard.access.Allowance;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.intake.Books;
import org.nadhir.ingest.intake.Dating;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.Room;
import org.nadhir.ingest.intake.Sender;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.register.KnownArticles;

class LinesPostTest {
  private static final ArticleMaker MAKER = new ArticleMaker(Outlets.load(Optional.empty()));
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final KnownArticles known = new KnownArticles(100_000);
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong decided = new AtomicLong();
  private final Room room = new Room(4 << 20);

  private final Sender quick =
      article -> {
        sent.add(article.id());
        return CompletableFuture.completedFuture(null);
      };

  @BeforeEach
  void load() {
    known.markLoaded();
  }

  @Test
  void everyLineIsAnsweredFor() throws Exception {
    LinesPost post = post(quick, body(article(1), "", "nope", article(1), article(2)));

    assertThat(post.run()).isNull();

    LinesAnswer answer = post.answer().build();
    assertThat(answer.accepted()).isEqualTo(2);
    assertThat(answer.duplicate()).isEqualTo(1);
    assertThat(answer.rejected()).isEqualTo(1);
    assertThat(answer.unlisted()).isNull();
    assertThat(answer.results()).extracting(LinesAnswer.Line::line).containsExactly(1, 3, 4, 5);
    assertThat(answer.results().get(0).revision()).isEqualTo(1);
    assertThat(room.used()).isZero();
  }

  @Test
  void tooLongALineIsRejectedAndTheRestGoesOn() throws Exception {
    LinesPost post = post(quick, body(article(1), "x".repeat(300_000), article(2)));

    assertThat(post.run()).isNull();

    LinesAnswer answer = post.answer().build();
    assertThat(answer.accepted()).isEqualTo(2);
    assertThat(answer.results().get(1).line()).isEqualTo(2);
    assertThat(answer.results().get(1).error())
        .singleElement()
        .hasToString("body: 300000 bytes on one line; allowed: at most 200000 bytes");
  }

  @Test
  void whatWasTakenBeforeABodyBrokeOffIsAnsweredForAndTheHalfLineIsNotTaken() throws Exception {
    InputStream reset =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new BodyException(Trouble.BROKEN, "body: is no whole gzip");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream begin = body(article(1), article(2), article(3).substring(0, 20));

    LinesPost post = post(quick, new SequenceInputStream(begin, reset));
    LinesPost.End end = post.run();

    assertThat(end).isNotNull();
    assertThat(end.trouble()).isEqualTo(Trouble.BROKEN);
    assertThat(end.detail()).startsWith("line 3: body");
    assertThat(post.answer().build().accepted()).isEqualTo(2);
    assertThat(sent).hasSize(2);
  }

  @Test
  void rateEndsAPostAtALineAndTheSamePostGetsFurtherTheNextTime() throws Exception {
    Allowance allowance = Allowance.of(1, 3);
    String[] lines = IntStream.range(0, 10).mapToObj(LinesPostTest::article).toArray(String[]::new);

    LinesPost first = post(quick, body(lines), allowance);
    LinesPost.End end = first.run();
    assertThat(end).isNotNull();
    assertThat(end.trouble()).isEqualTo(Trouble.RATE);
    assertThat(end.detail()).startsWith("line 5:");
    assertThat(end.retryAfter()).isPositive();
    assertThat(first.answer().build().accepted()).isEqualTo(4);

    allowance.giveBack(3);
    LinesPost second = post(quick, body(lines), allowance);
    second.run();
    assertThat(second.answer().build().duplicate()).isEqualTo(4);
    assertThat(second.answer().build().accepted()).isEqualTo(3);
  }

  @Test
  void memoryStaysBoundedAndNothingAcceptedIsLostWhenKafkaIsSlow() throws Exception {
    Sender slow =
        article -> {
          CompletableFuture<Void> future = new CompletableFuture<>();
          if (article.text().hashCode() % 2 == 0) {
            sent.add(article.id());
            future.complete(null);
          }
          return future;
        };
    ExecutorService callers = Executors.newFixedThreadPool(32);
    List<Future<LinesAnswer>> answers = new ArrayList<>();
    AtomicLong most = new AtomicLong();
    for (int caller = 0; caller < 32; caller++) {
      int from = caller * 1000;
      answers.add(
          callers.submit(
              () -> {
                String[] lines =
                    IntStream.range(from, from + 200)
                        .mapToObj(i -> article(i, 10_000))
                        .toArray(String[]::new);
                LinesPost post = post(slow, body(lines));
                LinesPost.End end = post.run();
                most.accumulateAndGet(room.used(), Math::max);
                assertThat(end).isNotNull();
                assertThat(end.trouble()).isIn(Trouble.KAFKA, Trouble.NO_ROOM);
                return post.answer().build();
              }));
    }
    Set<String> told = ConcurrentHashMap.newKeySet();
    for (Future<LinesAnswer> answer : answers) {
      answer.get().results().stream()
          .filter(line -> "accepted".equals(line.result()))
          .forEach(line -> told.add(String.valueOf(line.id())));
    }
    callers.shutdown();

    assertThat(most.get()).isLessThanOrEqualTo(4 << 20);
    assertThat(room.used()).isZero();
    assertThat(sent).containsAll(told);
  }

  @Test
  void answerOfAnyNumberOfLinesHasBounds() throws Exception {
    String lines = IntStream.range(0, 200_000).mapToObj(i -> "-").collect(Collectors.joining("\n"));
    LinesPost post = post(quick, body(lines));

    assertThat(post.run()).isNull();

    LinesAnswer answer = post.answer().build();
    assertThat(answer.rejected()).isEqualTo(200_000);
    assertThat(answer.results().size() + answer.unlisted()).isEqualTo(200_000);
    assertThat(org.nadhir.contracts.Json.write(answer).length)
        .isLessThan(LinesAnswer.Builder.MOST_CHARACTERS);
    assertThat(post.answer().isAllRejected()).isTrue();
    assertThat(received.get()).isEqualTo(decided.get());
  }

  private LinesPost post(Sender sender, InputStream body) {
    return post(sender, body, Allowance.UNLIMITED);
  }

  private LinesPost post(Sender sender, InputStream body, Allowance allowance) {
    Intake intake = new Intake(known, sender, new Counted());
    return new LinesPost(
        new LinesPost.Parts(MAKER, intake, Clock.systemUTC(), PATIENCE),
        new LineStream(body, 200_000, room.share()),
        allowance,
        room.share());
  }

  private static InputStream body(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static String article(int number) {
    return article(number, 10);
  }

  private static String article(int number, int length) {
    return "{\"url\":\"https://sample-gazette.example/%d\",\"text\":\"Text %d. %s\"}"
        .formatted(number, number, "word ".repeat(length / 5));
  }

  private final class Counted implements Books {
    @Override
    public void received(Entry entry) {
      received.incrementAndGet();
    }

    @Override
    public void passedOn(Dating dating) {
      decided.incrementAndGet();
    }

    @Override
    public void duplicate() {
      decided.incrementAndGet();
    }

    @Override
    public void setAside(Reason reason) {
      decided.incrementAndGet();
    }
  }
}
