package org.nadhir.ingest.register;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What a record on {@code news.articles} says about the text in it, as extensions of its
 * CloudEvent, so that the register need not read the text.
 */
public final class RevisionHeaders {
  private static final String REVISION = "ce_revision";
  private static final String MARK = "ce_textmark";

  private RevisionHeaders() {}

  /** The headers of an article. */
  public static Map<String, String> of(int revision, String text) {
    return Map.of(REVISION, Integer.toString(revision), MARK, TextMark.of(text).toString());
  }

  static int revision(ConsumerRecord<?, ?> found) {
    String value = value(found, REVISION);
    return value != null && value.matches("[1-9]\\d{0,8}") ? Integer.parseInt(value) : 1;
  }

  static @Nullable TextMark mark(ConsumerRecord<?, ?> found) {
    String value = value(found, MARK);
    return value == null ? null : TextMark.read(value).orElse(null);
  }

  private static @Nullable String value(ConsumerRecord<?, ?> found, String name) {
    Header header = found.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
