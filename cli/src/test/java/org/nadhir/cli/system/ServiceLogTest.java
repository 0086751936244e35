package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {
  @TempDir Path folder;

  private final List<String> errors = new ArrayList<>();

  private ServiceLog log() {
    LogFile own = new LogFile(folder.resolve("own.log"));
    LogFile common = new LogFile(folder.resolve("common.log"));
    return new ServiceLog(Service.NLP, own, common, errors::add);
  }

  @Test
  void linesArePrefixedInTheCommonLogOnly() throws IOException {
    log().accept("2026-01-01T00:00:00Z INFO  [a.B] started");

    assertThat(Files.readString(folder.resolve("own.log"))).startsWith("2026-01-01T00");
    assertThat(Files.readString(folder.resolve("common.log")))
        .startsWith("nlp-service    | 2026-01-01T00");
  }

  @Test
  void onlyErrorsAreTold() {
    ServiceLog log = log();

    log.accept("2026-01-01T00:00:00Z INFO  [a.B] no ERROR here");
    log.accept("2026-01-01T00:00:00Z ERROR [a.B] disk is full");

    assertThat(errors).containsExactly("[a.B] disk is full");
  }

  @Test
  void lastLinesAreKeptOldestFirst() {
    ServiceLog log = log();

    for (int i = 1; i <= 30; i++) {
      log.accept("line " + i);
    }

    assertThat(log.lastLines()).hasSize(12).startsWith("line 19").endsWith("line 30");
  }

  @Test
  void causesAreKeptWithoutStackFrames() {
    ServiceLog log = log();

    log.accept("java.lang.IllegalStateException: outer");
    log.accept("\tat org.example.A.b(A.java:1)");
    log.accept("Caused by: java.io.IOException: inner");
    log.accept("\t... 17 more");

    assertThat(log.lastLines())
        .containsExactly(
            "java.lang.IllegalStateException: outer", "Caused by: java.io.IOException: inner");
  }
}
