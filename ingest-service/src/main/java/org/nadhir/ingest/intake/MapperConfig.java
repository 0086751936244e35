package org.nadhir.ingest.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.nadhir.contracts.Json;

/** Gives answers the JSON form of the messages. */
@Singleton
class MapperConfig implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    Json.configure(mapper);
  }
}
