package org.nadhir.nlp.edge;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.nadhir.contracts.Origin;
import org.nadhir.contracts.SignalReport;

/** The headers of what the service sends: CloudEvents in binary mode, or why it was set aside. */
final class ReportHeaders {
  private ReportHeaders() {}

  /** The same article tagged by the same lexicon has the same event id. */
  static Headers of(SignalReport report) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", report.articleId() + "-" + report.lexiconVersion());
    add(headers, "ce_source", "/nadhir/nlp-service");
    add(headers, "ce_type", "org.nadhir.signal-report.v1");
    if (report.article().publishedAt() != null) {
      add(headers, "ce_time", report.article().publishedAt().toString());
    }
    add(headers, "content-type", "application/json");
    return headers;
  }

  static Headers of(SetAsideReason reason, String topic, Origin origin) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, "reason", reason.code());
    add(headers, "stage", SetAsideReason.STAGE);
    add(headers, "origin", "%s/%d/%d".formatted(topic, origin.partition(), origin.offset()));
    return headers;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
