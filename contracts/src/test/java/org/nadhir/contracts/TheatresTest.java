package org.nadhir.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheatresTest {
  private static final Set<String> ORGANISATIONS =
      Set.of(
          "NATO",
          "EU",
          "UN",
          "IAEA",
          "OSCE",
          "ECOWAS",
          "AU",
          "GCC",
          "HAMAS",
          "HEZBOLLAH",
          "HOUTHIS",
          "RSF",
          "M23",
          "ISIS",
          "TALIBAN",
          "XKX");

  private static Theatres read(String yaml) {
    return Theatres.read("mine.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  @Test
  void bundledTheatresHaveArabicAndEnglishTitles() {
    Theatres theatres = Theatres.bundled();

    assertThat(theatres.all()).hasSizeGreaterThan(25);
    assertThat(theatres.all())
        .allSatisfy(theatre -> assertThat(theatre.title()).containsKeys("ar", "en"));
    assertThat(theatres.find("ukraine")).get().extracting(Theatre::core).asString().contains("UKR");
  }

  @Test
  void codesOfBundledTheatresAreCountriesOrKnownOrganisations() {
    Set<String> known = new HashSet<>(ORGANISATIONS);
    for (String country : Locale.getISOCountries()) {
      known.add(new Locale("", country).getISO3Country());
    }

    assertThat(Theatres.bundled().all())
        .allSatisfy(
            theatre -> {
              assertThat(known).containsAll(theatre.core());
              assertThat(known).containsAll(theatre.parties());
              assertThat(theatre.sides()).allSatisfy(side -> assertThat(known).containsAll(side));
            });
  }

  @Test
  void noPlaceOfABundledTheatreStandsTwiceInALanguage() {
    assertThat(Theatres.bundled().all())
        .allSatisfy(
            theatre ->
                assertThat(theatre.places().values())
                    .allSatisfy(names -> assertThat(names).isNotEmpty().doesNotHaveDuplicates()));
  }

  @Test
  void unknownTheatreIsAbsent() {
    assertThat(Theatres.bundled().find("atlantis")).isEmpty();
  }

  @Test
  void orderOfTheFileIsKept() {
    String yaml =
        """
        theatres:
          - {id: zulu, title: {en: Z, ar: ز}, core: [ZZZ]}
          - {id: alpha, title: {en: A, ar: أ}, sides: [[AAA], [BBB]]}
        """;

    assertThat(read(yaml).all()).extracting(Theatre::id).containsExactly("zulu", "alpha");
  }

  @Test
  void everyMistakeIsListedAtOnce() {
    String yaml =
        """
        theatres:
          - {id: Upper, title: {en: Upper}, core: [UKR]}
          - {id: lonely, title: {en: Lonely, ar: وحيد}, sides: [[RUS]]}
          - {id: coded, title: {ar: رمز}, core: [ukr], parties: [Nato, RUS]}
          - {id: coded, title: {en: Again, ar: ثانية}, core: [UKR]}
        """;

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith("mine.yaml:")
        .satisfies(
            message ->
                assertThat(message.lines().skip(1).map(String::strip))
                    .containsExactlyInAnyOrder(
                        "theatre 'Upper': id must be lower-case letters, digits and hyphens",
                        "theatre 'Upper': title.ar is missing",
                        "theatre 'lonely': sides has 1 lists; two are needed",
                        "theatre 'coded': title.en is missing",
                        "theatre 'coded': core 'ukr' is no code; allowed: ISO 3166-1 alpha-3, or an"
                            + " upper-case organisation",
                        "theatre 'coded': parties 'Nato' is no code; allowed: ISO 3166-1 alpha-3, or an"
                            + " upper-case organisation",
                        "theatre 'coded': id stands twice; ids are unique"));
  }

  @Test
  void unknownKeyIsNamed() {
    assertThatThrownBy(() -> read("theatres:\n  - {id: x, titel: {en: X}}\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining("titel");
  }

  @Test
  void emptyFileIsAMistake() {
    assertThatThrownBy(() -> read("theatres: []"))
        .hasMessageContaining("at least one theatre is needed");
  }

  @Test
  void fileReplacesTheBundledTheatres(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("theatres.yaml");
    Files.writeString(file, "theatres: [{id: mine, title: {en: Mine, ar: لي}, core: [UKR]}]");

    assertThat(Theatres.load(Optional.of(file)).all())
        .extracting(Theatre::id)
        .containsExactly("mine");
    assertThat(Theatres.load(Optional.empty()).find("ukraine")).isPresent();
  }

  @Test
  void missingFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("nowhere.yaml");

    assertThatThrownBy(() -> Theatres.load(Optional.of(file)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere.yaml: cannot be read");
  }

  @Test
  void theatresOfAnOverlayAreAddedOrTakeThePlaceOfKnownOnes(@TempDir Path overlay)
      throws java.io.IOException {
    Files.writeString(
        overlay.resolve("theatres.yaml"),
        """
        theatres:
          - {id: ukraine, title: {en: Mine, ar: لي}, core: [UKR]}
          - {id: atlantis, title: {en: Atlantis, ar: أطلانتس}, core: [ATL]}
        """);

    Theatres theatres = Theatres.load(Optional.empty(), Optional.of(overlay));

    assertThat(theatres.find("ukraine"))
        .get()
        .extracting(t -> t.title().get("en"))
        .isEqualTo("Mine");
    assertThat(theatres.find("atlantis")).isPresent();
    assertThat(theatres.all()).hasSize(Theatres.bundled().all().size() + 1);
  }

  @Test
  void overlayWithoutTheatresChangesNone(@TempDir Path overlay) {
    assertThat(Theatres.load(Optional.empty(), Optional.of(overlay)).all())
        .containsExactlyElementsOf(Theatres.bundled().all());
  }
}
