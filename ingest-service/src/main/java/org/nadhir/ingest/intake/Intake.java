package org.nadhir.ingest.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.nadhir.contracts.Article;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.register.Claim;
import org.nadhir.ingest.register.KnownArticles;
import org.nadhir.ingest.register.TextMark;

/**
 * The one way in: every article is counted, held against the register, sent once and answered for
 * when it is safe.
 *
 * <p>Two posts of one article at the same time are one article: the second waits for the first's
 * acknowledgement. An article that is known with another text is sent as its next revision. What
 * happens to an article after its sender stopped waiting is counted all the same.
 */
public final class Intake {
  private final KnownArticles known;
  private final Sender sender;
  private final Books books;

  /** The way in to this sender. */
  public Intake(KnownArticles known, Sender sender, Books books) {
    this.known = known;
    this.sender = sender;
    this.books = books;
  }

  /** Takes what came in; completes when it is known what became of it, and never fails. */
  public CompletionStage<Outcome> take(Entry entry, Made made) {
    books.received(entry);
    if (made instanceof Made.Bad bad) {
      books.setAside(bad.reason());
      return done(new Outcome.Rejected(bad.mistakes()));
    }
    if (!known.isLoaded()) {
      return done(unavailable(Reason.NOT_READY));
    }
    return claimed(((Made.Good) made).article());
  }

  private CompletionStage<Outcome> claimed(Article article) {
    return claimed(article, TextMark.of(article.text()));
  }

  private CompletionStage<Outcome> claimed(Article article, TextMark mark) {
    Claim claim = known.claim(article.id(), mark);
    if (claim instanceof Claim.Known) {
      return done(duplicate(article.id()));
    }
    if (claim instanceof Claim.Pending pending) {
      return pending
          .acknowledged()
          .thenCompose(
              there -> there ? claimed(article, mark) : done(unavailable(Reason.KAFKA_AWAY)));
    }
    int revision = ((Claim.Mine) claim).revision();
    return send(article.asRevision(revision))
        .handle((nothing, failure) -> settled(article, mark, revision, failure == null));
  }

  private CompletionStage<Void> send(Article article) {
    try {
      return sender.send(article);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Outcome settled(Article article, TextMark mark, int revision, boolean there) {
    known.settle(article.id(), mark, revision, there);
    if (!there) {
      return unavailable(Reason.KAFKA_AWAY);
    }
    books.passedOn(Dating.of(article));
    return new Outcome.Accepted(article.id(), revision);
  }

  private Outcome duplicate(String id) {
    books.duplicate();
    return new Outcome.Duplicate(id);
  }

  private Outcome unavailable(Reason reason) {
    books.setAside(reason);
    return new Outcome.Unavailable(reason);
  }

  private static CompletionStage<Outcome> done(Outcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }
}
