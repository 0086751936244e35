package org.nadhir.alert.stream;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Json;

/** Values as the JSON of the contracts. */
final class JsonSerde {
  private JsonSerde() {}

  static <T> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes, type));
  }

  @SuppressWarnings("NullAway") // Kafka's tombstones are null on both sides.
  private static <T> byte[] write(@Nullable T value) {
    return value == null ? null : Json.write(value);
  }

  @SuppressWarnings("NullAway")
  private static <T> T read(byte @Nullable [] bytes, Class<T> type) {
    return bytes == null ? null : Json.read(bytes, type);
  }
}
