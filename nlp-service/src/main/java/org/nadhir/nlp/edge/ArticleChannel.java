package org.nadhir.nlp.edge;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;

/**
 * Reads articles in batches, tags them on all processors, and sends the reports in the order of the
 * articles. A batch is acknowledged only when Kafka has acknowledged all that was sent for it; a
 * send that fails is repeated until it succeeds. A bad record is set aside and never stops the
 * others.
 */
@ApplicationScoped
class ArticleChannel {
  private static final Logger LOG = Logger.getLogger(ArticleChannel.class);

  private final Reports reports;
  private final NlpMetrics metrics;
  private final MutinyEmitter<byte[]> signals;
  private final MutinyEmitter<byte[]> setAside;

  ArticleChannel(
      Reports reports,
      NlpMetrics metrics,
      @Channel("signals") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 8192)
          MutinyEmitter<byte[]> signals,
      @Channel("articles-dlq") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 8192)
          MutinyEmitter<byte[]> setAside) {
    this.reports = reports;
    this.metrics = metrics;
    this.signals = signals;
    this.setAside = setAside;
  }

  @Incoming("articles")
  Uni<Void> onBatch(ConsumerRecords<String, byte[]> batch) {
    if (batch.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .item(() -> sends(batch))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .chain(sends -> Uni.join().all(sends).andFailFast().replaceWithVoid());
  }

  /** What is to be sent, in the order of the batch; tagged on all processors. */
  private List<Uni<Void>> sends(ConsumerRecords<String, byte[]> batch) {
    List<ConsumerRecord<String, byte[]>> articles = new ArrayList<>(batch.count());
    batch.forEach(articles::add);
    return articles.parallelStream().map(this::send).toList();
  }

  private Uni<Void> send(ConsumerRecord<String, byte[]> record) {
    Origin origin = new Origin(record.partition(), record.offset());
    Article article;
    try {
      article = Json.read(record.value() == null ? new byte[0] : record.value(), Article.class);
    } catch (UncheckedIOException e) {
      return setAside(record, origin, SetAsideReason.UNREADABLE, e);
    }
    try {
      SignalReport report = reports.of(article, origin);
      byte[] json = Json.write(report);
      return Resending.deliver(
          signals, () -> message(report.articleId(), json, ReportHeaders.of(report)));
    } catch (RuntimeException e) {
      return setAside(record, origin, SetAsideReason.of(e), e);
    }
  }

  private Uni<Void> setAside(
      ConsumerRecord<String, byte[]> record, Origin origin, SetAsideReason reason, Exception why) {
    metrics.setAside(reason);
    LOG.warnf(
        "article set aside reason=%s partition=%d offset=%d error=%s",
        reason.code(), origin.partition(), origin.offset(), why.getClass().getSimpleName());
    byte[] original = record.value() == null ? new byte[0] : record.value();
    return Resending.deliver(
        setAside,
        () -> message(record.key(), original, ReportHeaders.setAside(record, reason, why)));
  }

  private static Message<byte[]> message(@Nullable String key, byte[] value, Headers headers) {
    return Message.of(value)
        .addMetadata(
            OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(headers)
                .build());
  }
}
