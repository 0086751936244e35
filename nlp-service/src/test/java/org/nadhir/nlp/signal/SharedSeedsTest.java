package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/** Real texts that are not part of the repository; skipped where they are absent. */
class SharedSeedsTest {
  private static final Path SEEDS = Path.of("../../shared/seeds");

  private static List<Signal> signals() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "no shared seeds here");
    List<Signal> signals = new ArrayList<>();
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        signals.addAll(TaggerFixture.TAGGER.tag(TaggerFixture.text("ar", Files.readString(file))));
      }
    }
    return signals;
  }

  @Test
  void theFiveTypesOfTheCrisisAreFound() throws IOException {
    assertThat(signals())
        .filteredOn(s -> s.status() != Status.DENIED && s.status() != Status.NEGATED)
        .extracting(Signal::type)
        .contains(
            SignalType.SANCTIONS,
            SignalType.TROOP_BUILDUP,
            SignalType.RED_LINE,
            SignalType.MILITARY_THREAT,
            SignalType.WEAPONS_DEPLOYMENT);
  }

  @Test
  void aSanctionsThreatIsFoundAndItsDenialIsDenied() throws IOException {
    List<Signal> sanctions =
        signals().stream().filter(s -> s.type() == SignalType.SANCTIONS).toList();
    assertThat(sanctions)
        .anyMatch(s -> "threatened".equals(s.mode()) && s.status() == Status.CONDITIONAL)
        .anyMatch(s -> s.status() == Status.DENIED);
  }
}
