package org.nadhir.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Outlet;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.register.KnownArticles;

class IntakeTest {
  private final KnownArticles known = new KnownArticles(10);
  private final FakeBooks books = new FakeBooks();
  private final List<CompletableFuture<Void>> sent = new ArrayList<>();
  private final Intake intake = new Intake(known, this::send, books);

  @BeforeEach
  void load() {
    known.markLoaded();
  }

  @Test
  void nothingIsAnsweredBeforeKafkaAcknowledges() {
    var outcome = take(good("a"));
    assertThat(outcome).isNotDone();

    sent.get(0).complete(null);

    assertThat(outcome).isCompletedWithValue(new Outcome.Accepted("a", 1));
  }

  @Test
  void sameArticleAtTheSameTimeIsSentOnceAndBothWait() {
    var first = take(good("a"));
    var second = take(good("a"));
    assertThat(second).isNotDone();

    sent.get(0).complete(null);

    assertThat(sent).hasSize(1);
    assertThat(first).isCompletedWithValue(new Outcome.Accepted("a", 1));
    assertThat(second).isCompletedWithValue(new Outcome.Duplicate("a"));
  }

  @Test
  void failedArticleIsAcceptedWhenPostedAgain() {
    var first = take(good("a"));
    var waiting = take(good("a"));
    sent.get(0).completeExceptionally(new IllegalStateException("away"));
    assertThat(first).isCompletedWithValue(new Outcome.Unavailable(Reason.KAFKA_AWAY));
    assertThat(waiting).isCompletedWithValue(new Outcome.Unavailable(Reason.KAFKA_AWAY));

    var again = take(good("a"));
    sent.get(1).complete(null);

    assertThat(again).isCompletedWithValue(new Outcome.Accepted("a", 1));
    assertThat(books.balance()).isTrue();
  }

  @Test
  void nothingIsTakenBeforeTheRegisterIsLoaded() {
    Intake early = new Intake(new KnownArticles(10), this::send, books);

    assertThat(early.take(Entry.HTTP, good("a")).toCompletableFuture())
        .isCompletedWithValue(new Outcome.Unavailable(Reason.NOT_READY));
    assertThat(sent).isEmpty();
  }

  @Test
  void senderThatThrowsIsAway() {
    Intake broken =
        new Intake(
            known,
            article -> {
              throw new IllegalStateException("full");
            },
            books);

    assertThat(broken.take(Entry.HTTP, good("a")).toCompletableFuture())
        .isCompletedWithValue(new Outcome.Unavailable(Reason.KAFKA_AWAY));
    assertThat(broken.take(Entry.HTTP, good("a")).toCompletableFuture()).isDone();
  }

  @Test
  void changedTextIsSentAsTheNextRevision() {
    take(good("a"));
    var changed = take(good("a", "Other text."));
    assertThat(sent).hasSize(1);

    sent.get(0).complete(null);
    sent.get(1).complete(null);

    assertThat(changed).isCompletedWithValue(new Outcome.Accepted("a", 2));
    assertThat(books.balance()).isTrue();
  }

  @Test
  void datesAreKnownAbsentOrInTheFuture() {
    assertThat(Dating.of(dated(null))).isEqualTo(Dating.UNDATED);
    assertThat(Dating.of(dated(Instant.EPOCH.plusSeconds(3600)))).isEqualTo(Dating.KNOWN);
    assertThat(Dating.of(dated(Instant.EPOCH.plusSeconds(3601)))).isEqualTo(Dating.FUTURE);
  }

  private static Article dated(Instant at) {
    return new Article("a", null, Outlet.UNKNOWN, "en", "", "Text.", at, Instant.EPOCH, null, null);
  }

  @Test
  void booksBalance() {
    take(good("a"));
    take(good("a"));
    take(good("b"));
    sent.get(0).complete(null);
    sent.get(1).completeExceptionally(new IllegalStateException("away"));
    take(good("a"));
    take(new Made.Bad(List.of(new Mistake(Reason.NO_TEXT, "text", "is blank", "text"))));

    assertThat(books.received).isEqualTo(5);
    assertThat(books.passedOn).isEqualTo(1);
    assertThat(books.duplicate).isEqualTo(2);
    assertThat(books.setAside).containsExactly(Reason.KAFKA_AWAY, Reason.NO_TEXT);
    assertThat(books.balance()).isTrue();
  }

  private CompletableFuture<Outcome> take(Made made) {
    return intake.take(Entry.HTTP, made).toCompletableFuture();
  }

  private CompletionStage<Void> send(Article article) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    sent.add(future);
    return future;
  }

  private static Made good(String id) {
    return good(id, "Text.");
  }

  private static Made good(String id, String text) {
    return new Made.Good(
        new Article(id, null, Outlet.UNKNOWN, "en", "", text, null, Instant.EPOCH, null, null));
  }
}
