package org.nadhir.nlp.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.SignalReport;

class ReportHeadersTest {
  private static String value(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static SignalReport report() {
    return report(1);
  }

  private static SignalReport report(int revision) {
    return new SignalReport(
        "a1",
        new ArticleSummary("", null, Outlet.UNKNOWN, "ar", null, null, null),
        null,
        null,
        List.of(),
        "v1",
        List.of(),
        revision,
        List.of());
  }

  @Test
  void sameArticleAndLexiconHaveOneEventId() {
    assertThat(value(ReportHeaders.of(report(1)), "ce_id")).isEqualTo("a1-v1");
    assertThat(value(ReportHeaders.of(report(2)), "ce_id")).isEqualTo("a1-v1:2");
    assertThat(value(ReportHeaders.of(report()), "ce_type"))
        .isEqualTo("org.nadhir.signal-report.v1");
  }

  @Test
  void unknownTimeOfPublicationLeavesTheEventTimeOut() {
    assertThat(value(ReportHeaders.of(report()), "ce_time")).isNull();
  }

  @Test
  void whatIsSetAsideSaysWhyAndFromWhere() {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("news.articles", 3, 42, "a1", new byte[0]);
    record.headers().add("ce_id", "e1".getBytes(StandardCharsets.UTF_8));
    Headers headers =
        ReportHeaders.setAside(
            record, SetAsideReason.UNREADABLE, new IllegalArgumentException("no json"));
    assertThat(value(headers, "reason")).isEqualTo("unreadable");
    assertThat(value(headers, "stage")).isEqualTo("nlp");
    assertThat(value(headers, "origin")).isEqualTo("news.articles-3@42");
    assertThat(value(headers, "detail")).isEqualTo("no json");
    assertThat(value(headers, "ce_id")).isEqualTo("e1");
  }
}
