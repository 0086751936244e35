package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutletsTest {
  private final Outlets outlets = Outlets.load(Optional.empty());

  @Test
  void subdomainBelongsToTheOutlet() {
    assertThat(outlets.atHost("WWW.aljazeera.net"))
        .get()
        .extracting(e -> e.outlet().id())
        .isEqualTo("al-jazeera");
    assertThat(outlets.atHost("notaljazeera.net")).isEmpty();
  }

  @Test
  void creditsAreFoundInEverySpelling() {
    assertThat(outlets.credited("أ.ف.ب")).isEqualTo(outlets.find("afp"));
    assertThat(outlets.credited("ТАСС")).isEqualTo(outlets.find("tass"));
    assertThat(outlets.credited("آب")).isEmpty();
  }

  @Test
  void everyWireIsItsOwnFamily() {
    assertThat(outlets.all())
        .filteredOn(OutletEntry::isWire)
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.outlet().family()).isEqualTo(e.outlet().id()));
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Outlets.load(Optional.of(Path.of("absent.yaml"))))
        .hasMessageContaining("absent.yaml");
  }
}
