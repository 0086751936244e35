package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemIT {
  @TempDir Path data;

  @Test
  void killedServiceStaysDownUntilItIsStarted() {
    try (RunningSystem system = RunningSystem.start(data)) {
      for (Service service : Service.values()) {
        assertThat(isReady(system.url(service))).as(service.title()).isTrue();
      }

      system.kill(Service.NLP);
      assertThat(isReady(system.url(Service.NLP))).isFalse();

      system.start(Service.NLP);
      assertThat(isReady(system.url(Service.NLP))).isTrue();
    }
  }

  private static boolean isReady(URI service) {
    try {
      var connection =
          (HttpURLConnection) service.resolve("/q/health/ready").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }
}
