package org.nadhir.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.SANCTIONS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.Theatres;

class SpreadTest {
  private static final String AT = "2022-01-01T00:00:00Z";

  @Test
  void aSignalOfTwoActorsStandsOnBothPairs() {
    assertThat(routes("dyad", News.at(AT).about("RUS+BLR", "UKR").report(ATTACK)))
        .containsExactlyInAnyOrder("dyad/RUS>UKR", "dyad/BLR>UKR");
  }

  @Test
  void aSignalWithoutATargetStandsOnNoPair() {
    assertThat(routes("dyad", News.at(AT).about("RUS", null).report(ATTACK))).isEmpty();
  }

  @Test
  void aCountryIsMetInEitherRole() {
    assertThat(routes("country", News.at(AT).about("RUS", "UKR").report(ATTACK)))
        .containsExactlyInAnyOrder("country/RUS", "country/UKR");
    assertThat(routes("actor", News.at(AT).about("RUS", "UKR").report(ATTACK)))
        .containsExactly("actor/RUS");
  }

  @Test
  void typesStandApartWithTheirOwnSignals() {
    Map<AlertKey, Observation> spread =
        spread("type").of(News.at(AT).report(ATTACK, SANCTIONS, ATTACK));

    assertThat(spread).hasSize(2);
    assertThat(spread.values()).extracting(said -> said.signals().size()).containsExactly(2, 1);
  }

  @Test
  void aTheatreKeepsItsBareNameAndAnUnknownOneIsNoKey() {
    assertThat(routes("theatre", News.at(AT).report(ATTACK))).containsExactly("ukraine");
    assertThat(new AlertKeys(Theatres.bundled()).of(KeyType.THEATRE, "atlantis")).isEmpty();
  }

  @Test
  void silentReportsCountWhereArticlesAreCountedAndNowhereElse() {
    SignalReport silent = News.at(AT).by("x").report();

    assertThat(routes("outlet", silent)).containsExactly("outlet/x-outlet");
    assertThat(routes("all", silent)).containsExactly("all/all");
    assertThat(routes("theatre", silent)).isEmpty();
  }

  @Test
  void keysThatNoRuleIsLimitedToAreLeftOut() {
    assertThat(
            new Spread(book("actor", "only: [UKR]"), new AlertKeys(Theatres.bundled()))
                .of(News.at(AT).about("RUS", "UKR").report(ATTACK)))
        .isEmpty();
  }

  @Test
  void keysAreNamedForReadersOfBothLanguages() {
    AlertKey dyad = new AlertKeys(Theatres.bundled()).of(KeyType.DYAD, "RUS>UKR").orElseThrow();

    assertThat(dyad.title("en")).isEqualTo("Russia → Ukraine");
    assertThat(dyad.title("ar")).isEqualTo("روسيا ← أوكرانيا");
    assertThat(dyad.inId()).isEqualTo("RUS-UKR");
    assertThat(new AlertKeys(Theatres.bundled()).ofRoute(dyad.route())).contains(dyad);
  }

  @Test
  void whatIsUndatedOrFromTheFutureIsSetAside() {
    Instant seen = Instant.parse(AT);

    assertThat(Spread.aside(null, seen)).contains(Spread.Reason.UNDATED);
    assertThat(Spread.aside(seen.plusSeconds(3601), seen)).contains(Spread.Reason.FUTURE);
    assertThat(Spread.aside(Instant.EPOCH.minusSeconds(1), seen))
        .contains(Spread.Reason.BEYOND_HORIZON);
    assertThat(Spread.aside(seen.plusSeconds(3600), seen)).isEmpty();
  }

  private static List<String> routes(String key, SignalReport report) {
    return spread(key).of(report).keySet().stream().map(AlertKey::route).toList();
  }

  private static Spread spread(String key) {
    return new Spread(book(key, ""), new AlertKeys(Theatres.bundled()));
  }

  private static RuleBook book(String key, String only) {
    return TestRules.read(
        """
        rules:
          - id: any
            version: "1"
            title: {en: Any, ar: أي}
            description: Anything.
            key: %s
            %s
            condition: {count: {window: 2d, of: signals}}
            levels: {watch: {raise: 1, clear: 1}}
        """
            .formatted(key, only));
  }
}
