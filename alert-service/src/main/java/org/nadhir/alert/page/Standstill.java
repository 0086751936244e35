package org.nadhir.alert.page;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What keeps alerts from changing, whatever the news. */
enum Standstill {
  /** Kafka does not answer. */
  KAFKA_AWAY,
  /** The stream has ended and does not come back by itself. */
  STREAM_STOPPED,
  /** The stream is restoring its state, or moving between instances, for longer than usual. */
  STREAM_MOVING;

  /** The form in JSON: the constant's name in lower case. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
