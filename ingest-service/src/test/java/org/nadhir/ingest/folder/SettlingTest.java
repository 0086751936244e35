package org.nadhir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final long SECOND = 1_000_000_000L;
  private final Settling settling = new Settling(Duration.ofSeconds(2));

  @Test
  void fileIsCompleteOnceItHasBeenTheSameForAWhile() {
    List<Found> file = file(10, 1);

    assertThat(settling.complete(file, 0)).isEmpty();
    assertThat(settling.complete(file, SECOND)).isEmpty();
    assertThat(settling.complete(file, 2 * SECOND)).isEqualTo(file);
  }

  @Test
  void fileThatGrowsOrChangesIsWaitedForAgain() {
    settling.complete(file(10, 1), 0);
    assertThat(settling.complete(file(20, 1), 2 * SECOND)).isEmpty();
    assertThat(settling.complete(file(20, 2), 4 * SECOND)).isEmpty();
    assertThat(settling.complete(file(20, 2), 6 * SECOND)).hasSize(1);
  }

  @Test
  void withoutAWaitFilesAreCompleteAtOnce() {
    assertThat(new Settling(Duration.ZERO).complete(file(10, 1), 5)).hasSize(1);
  }

  private static List<Found> file(long size, long changed) {
    return List.of(new Found(Path.of("a.txt"), new Stamp(size, changed)));
  }
}
