package org.nadhir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSettingsTest {
  @TempDir Path folder;

  @Test
  void goodSettingsHaveNoMistake() {
    assertThat(
            FolderChannel.mistakes(
                new Settings(
                    folder, 5, Duration.ofSeconds(5), Duration.ZERO, folder.resolveSibling("x"))))
        .isEmpty();
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    Path gone = folder.resolve("gone");

    assertThat(
            FolderChannel.mistakes(
                new Settings(
                    gone, 0, Duration.ZERO, Duration.ofSeconds(-1), gone.resolve("memory"))))
        .containsExactly(
            "nadhir.ingest.folder.rate: '0.0'; allowed: more than 0 articles per second",
            "nadhir.ingest.folder.every: 'PT0S'; allowed: more than 0s",
            "nadhir.ingest.folder.settle: 'PT-1S'; allowed: 0s or more",
            "nadhir.ingest.folder.path: '%s'; allowed: a folder that exists".formatted(gone),
            "nadhir.ingest.folder.memory: '%s'; allowed: a file outside the folder, in a folder that exists"
                .formatted(gone.resolve("memory")));
  }

  @Test
  void whatWasTakenIsNotRememberedInTheFolderItself() {
    assertThat(
            FolderChannel.mistakes(
                new Settings(
                    folder, 1, Duration.ofSeconds(1), Duration.ZERO, folder.resolve("a.txt"))))
        .singleElement()
        .asString()
        .contains("a file outside the folder");
  }

  private record Settings(
      Path folder, double rate, Duration every, Duration settle, Path remembered)
      implements FolderConfig {
    @Override
    public Optional<Path> path() {
      return Optional.of(folder);
    }

    @Override
    public boolean watch() {
      return true;
    }

    @Override
    public Optional<Path> memory() {
      return Optional.of(remembered);
    }
  }
}
