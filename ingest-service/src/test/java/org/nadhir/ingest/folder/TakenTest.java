package org.nadhir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenTest {
  private static final Path FOLDER = Path.of("in");
  @TempDir Path folder;
  private Path memory = Path.of("taken");

  @BeforeEach
  void place() {
    memory = folder.resolve("taken");
  }

  @Test
  void whatWasTakenIsKnownAfterARestart() throws IOException {
    try (Taken taken = open()) {
      taken.finish(found("a 1.txt", 5, 7));
      taken.advance(found("b.ndjson", 9, 9), 1000);
      taken.advance(found("b.ndjson", 9, 9), 2000);
    }

    try (Taken taken = open()) {
      assertThat(taken.isWhole(found("a 1.txt", 5, 7))).isTrue();
      assertThat(taken.isWhole(found("b.ndjson", 9, 9))).isFalse();
      assertThat(taken.lines(found("b.ndjson", 9, 9))).isEqualTo(2000);
    }
  }

  @Test
  void changedFileWasNotTaken() throws IOException {
    try (Taken taken = open()) {
      taken.finish(found("a.txt", 5, 7));

      assertThat(taken.isWhole(found("a.txt", 6, 7))).isFalse();
      assertThat(taken.isWhole(found("a.txt", 5, 8))).isFalse();
      assertThat(taken.lines(found("a.txt", 6, 7))).isZero();
    }
  }

  @Test
  void lineThatACrashCutIsLeftOutAndTheNextIsWhole() throws IOException {
    Files.writeString(memory, "all 5 7 a.txt\nall 5 7 b.tx", StandardOpenOption.CREATE);

    try (Taken taken = open()) {
      assertThat(taken.isWhole(found("a.txt", 5, 7))).isTrue();
      assertThat(taken.isWhole(found("b.tx", 5, 7))).isFalse();
      taken.finish(found("c.txt", 1, 1));
    }

    try (Taken taken = open()) {
      assertThat(taken.isWhole(found("c.txt", 1, 1))).isTrue();
    }
  }

  @Test
  void withoutAFileItIsKnownUntilTheEnd() throws IOException {
    Taken taken = Taken.of(FOLDER, Optional.empty());
    taken.finish(found("a.txt", 5, 7));

    assertThat(taken.isWhole(found("a.txt", 5, 7))).isTrue();
    assertThat(Taken.of(FOLDER, Optional.empty()).isWhole(found("a.txt", 5, 7))).isFalse();
  }

  private Taken open() throws IOException {
    return Taken.of(FOLDER, Optional.of(memory));
  }

  private static Found found(String name, long size, long changed) {
    return new Found(FOLDER.resolve(name), new Stamp(size, changed));
  }
}
