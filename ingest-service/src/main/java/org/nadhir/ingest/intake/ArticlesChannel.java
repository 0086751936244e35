package org.nadhir.ingest.intake;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.ingest.register.RegisterChannel;
import org.nadhir.ingest.register.RevisionHeaders;

/**
 * Sends articles to {@code news.articles}, keyed by id, with CloudEvents headers. The number and
 * the size of those on their way are bounded; more are refused at once, and so is every article
 * while Kafka is known to be away.
 */
@Singleton
class ArticlesChannel implements Sender {
  private static final Logger LOG = Logger.getLogger(ArticlesChannel.class);

  /** What an article on its way takes beside its bytes, which Kafka's client copies. */
  private static final long COST = 2048;

  private final MutinyEmitter<byte[]> emitter;
  private final RegisterChannel register;
  private final Semaphore places;
  private final Room room;

  ArticlesChannel(
      @Channel("articles") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<byte[]> emitter,
      RegisterChannel register,
      IntakeConfig config) {
    this.register = register;
    this.emitter = emitter;
    this.places = new Semaphore(config.inFlight());
    this.room = new Room(config.memory().asLongValue() / 2);
  }

  @Override
  public CompletionStage<Void> send(Article article) {
    if (!register.isKafkaThere()) {
      return CompletableFuture.failedFuture(new IllegalStateException("Kafka is away"));
    }
    byte[] json = Json.write(article);
    Room.Share share = room.share();
    if (!places.tryAcquire()) {
      return tooMany();
    }
    if (!share.take(COST + 2L * json.length)) {
      places.release();
      return tooMany();
    }
    CompletableFuture<Void> sent = new CompletableFuture<>();
    sent.whenComplete((nothing, failure) -> end(article.id(), share, failure));
    try {
      emitter
          .sendMessage(Message.of(json).addMetadata(metadata(article)))
          .subscribe()
          .with(sent::complete, sent::completeExceptionally);
    } catch (RuntimeException e) {
      sent.completeExceptionally(e);
    }
    return sent;
  }

  private static CompletionStage<Void> tooMany() {
    return CompletableFuture.failedFuture(new IllegalStateException("too many on their way"));
  }

  private void end(String id, Room.Share share, @Nullable Throwable failure) {
    share.close();
    places.release();
    if (failure != null) {
      LOG.debugf("article not acknowledged id=%s cause=%s", id, failure);
    }
  }

  private static OutgoingKafkaRecordMetadata<String> metadata(Article article) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", article.id() + (article.revision() > 1 ? ":" + article.revision() : ""));
    add(headers, "ce_source", "/nadhir/ingest-service");
    add(headers, "ce_type", "org.nadhir.article.v1");
    if (article.publishedAt() != null) {
      add(headers, "ce_time", article.publishedAt().toString());
    }
    add(headers, "content-type", "application/json");
    add(headers, "ce_dating", Dating.of(article).code());
    RevisionHeaders.of(article.revision(), article.text())
        .forEach((name, value) -> add(headers, name, value));
    return OutgoingKafkaRecordMetadata.<String>builder()
        .withKey(article.id())
        .withHeaders(headers)
        .build();
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
