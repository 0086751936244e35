package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
  void allMistakesOfARegistryAreReportedAtOnce() {
    String yaml =
        """
        outlets:
          - {id: Bad Id, name: A, tier: national}
          - {id: b, tier: nationwide, country: XX}
          - {id: c, name: C, tier: wire, family: d, credits: [CC], domains: [no_host], feed: x}
          - {id: c, name: C2, tier: local}
        """;

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining("outlet 'Bad Id': id: 'Bad Id'; allowed: lower-case")
        .hasMessageContaining("outlet 'b': name")
        .hasMessageContaining("nationwide")
        .hasMessageContaining("country: 'XX'; allowed: an ISO 3166-1")
        .hasMessageContaining("outlet 'c': family: 'd'")
        .hasMessageContaining("domains: 'no_host'")
        .hasMessageContaining("feed: 'unknown field'")
        .hasMessageContaining("outlet 'c': id: 'c'");
  }

  @Test
  void emptyRegistryIsRefused() {
    assertThatThrownBy(() -> read("outlets: []"))
        .hasMessageContaining("outlets: is missing or empty");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("mine.yaml");
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Outlets.load(Optional.of(Path.of("absent.yaml"))))
        .hasMessageContaining("absent.yaml");
  }

  private static Outlets read(String yaml) {
    return OutletsReader.read(
        "mine.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
