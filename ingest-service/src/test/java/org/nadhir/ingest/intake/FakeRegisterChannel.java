package org.nadhir.ingest.intake;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.nadhir.ingest.register.KnownArticles;
import org.nadhir.ingest.register.RegisterChannel;
import org.nadhir.ingest.register.RegisterConfig;

/** A register that follows nothing, and a Kafka that is there. */
@Mock
@Singleton
class FakeRegisterChannel extends RegisterChannel {
  FakeRegisterChannel(KnownArticles known, RegisterConfig config) {
    super(known, config, "127.0.0.1:1");
  }

  @Override
  public boolean isKafkaThere() {
    return true;
  }
}
