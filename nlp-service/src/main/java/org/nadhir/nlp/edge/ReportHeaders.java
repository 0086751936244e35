package org.nadhir.nlp.edge;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.nadhir.contracts.SignalReport;

/** The headers of what the service sends: CloudEvents in binary mode, or why it was set aside. */
final class ReportHeaders {
  private static final int LONGEST_DETAIL = 300;

  private ReportHeaders() {}

  /** The same article tagged by the same lexicon has the same event id. */
  static Headers of(SignalReport report) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    String revision = report.revision() > 1 ? ":" + report.revision() : "";
    add(headers, "ce_id", report.articleId() + "-" + report.lexiconVersion() + revision);
    add(headers, "ce_source", "/nadhir/nlp-service");
    add(headers, "ce_type", "org.nadhir.signal-report.v1");
    if (report.article().publishedAt() != null) {
      add(headers, "ce_time", report.article().publishedAt().toString());
    }
    add(headers, "content-type", "application/json");
    return headers;
  }

  /** The record's own headers, and why and where it was set aside. */
  static Headers setAside(ConsumerRecord<?, ?> record, SetAsideReason reason, Exception why) {
    RecordHeaders headers = new RecordHeaders(record.headers().toArray());
    add(headers, "reason", reason.code());
    add(headers, "detail", detail(why));
    add(headers, "stage", SetAsideReason.STAGE);
    add(
        headers,
        "origin",
        "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()));
    return headers;
  }

  private static String detail(Exception why) {
    String detail = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
