package org.nadhir.alert.stream;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Observations;

/** What this instance has stored of a theatre, for readers outside the stream. */
@Singleton
public final class TheatreState {
  private final KafkaStreams streams;
  private final HostInfo self;

  /** The stream is starting, moving to another instance, or without its broker. */
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(RuntimeException cause) {
      super("the stream is starting or moving to another instance", cause);
    }
  }

  TheatreState(
      KafkaStreams streams,
      @ConfigProperty(name = "quarkus.kafka-streams.application-server") String self) {
    this.streams = streams;
    this.self = HostInfo.buildFromEndpoint(self);
  }

  /**
   * What articles said on the theatre.
   *
   * @throws Unavailable while it cannot be read
   */
  public Observations observations(String theatre) {
    return guard(
        () -> {
          ReadOnlyKeyValueStore<String, Observation> store = store(StoreName.OBSERVATIONS);
          Observations observations = new Observations();
          try (KeyValueIterator<String, Observation> range =
              store.range(StoreName.first(theatre), StoreName.last(theatre))) {
            range.forEachRemaining(kv -> observations.add(kv.value));
          }
          return observations;
        });
  }

  /**
   * What the rule measured last on the theatre; empty if nothing yet, or on another instance.
   *
   * @throws Unavailable while it cannot be read
   */
  public Optional<Double> value(String theatre, String rule) {
    return guard(
        () -> {
          ReadOnlyKeyValueStore<String, StoredPosition> store = store(StoreName.POSITIONS);
          return Optional.ofNullable(store.get(theatre))
              .map(position -> position.values().get(rule));
        });
  }

  /**
   * The other instance that has the theatre, if it is not here.
   *
   * @throws Unavailable while that cannot be told
   */
  public Optional<HostInfo> elsewhere(String theatre) {
    KeyQueryMetadata metadata =
        guard(
            () -> streams.queryMetadataForKey(StoreName.DECISIONS, theatre, new KeyPartitioner()));
    if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
      return Optional.empty();
    }
    HostInfo active = metadata.activeHost();
    return active.equals(self) ? Optional.empty() : Optional.of(active);
  }

  private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
  }

  private static <T> T guard(Supplier<T> read) {
    try {
      return read.get();
    } catch (StreamsException | IllegalStateException e) {
      throw new Unavailable(e);
    }
  }
}
