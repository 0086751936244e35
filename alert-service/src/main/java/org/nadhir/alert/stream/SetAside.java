package org.nadhir.alert.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Makes records that are set aside: the original bytes, with the reason in the headers. */
final class SetAside {
  private SetAside() {}

  /** The record that cannot be read, with what is wrong about it and where it stood. */
  static Record<String, Routed> unreadable(
      Record<String, byte[]> record, String what, ProcessorContext<?, ?> context) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    headers.add("reason", bytes(Reason.UNREADABLE.code()));
    headers.add("detail", bytes(what));
    headers.add("stage", bytes("alert"));
    context
        .recordMetadata()
        .ifPresent(
            m ->
                headers.add(
                    "origin", bytes("%s-%d@%d".formatted(m.topic(), m.partition(), m.offset()))));
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return new Record<>(record.key(), new Routed.Aside(value), record.timestamp(), headers);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
