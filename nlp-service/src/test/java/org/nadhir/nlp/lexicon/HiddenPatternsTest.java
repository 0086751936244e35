package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.nlp.lexicon.SmallLexicon.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenPatternsTest {
  private final SmallLexicon files = new SmallLexicon();

  /** The hidden patterns, as entry and pattern. */
  private List<String> hidden(String... entries) {
    files.sanctions(entries);
    return LexiconLoader.load(files).warnings().stream()
        .map(Mistake::what)
        .filter(what -> what.contains("never wins"))
        .map(what -> what.replaceFirst("entry '(.*?)': pattern \"(.*?)\" .*", "$1 $2"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "impose @sanction, impose @sanction",
    "impose ..4 @sanction, impose ..2 @sanction",
    "impose ..4 @sanction, impose @sanction",
    "impose ..4 @sanction, impose ..3 sanctions",
    "impose ..4 @sanction, impose ..3 n:embargo",
    "impose ..4 @sanction, impose ..3 (n:sanction|asset freeze)",
    "(impose|levy) (new)? @sanction, levy new @sanction",
    "v:impose @sanction, imposed @sanction",
    "n:embargo, embargos",
    "@sanction ~4 imposed, imposed ..3 @sanction",
    "sanc* on, sanction* on",
    "(levy|impose|raise) @sanction, (impose|levy) @sanction"
  })
  void laterPatternThatAnEarlierOneCoversIsHidden(String earlier, String later) {
    String second = entry("second", "\"" + later + "\"");
    assertThat(hidden(entry("first", "\"" + earlier + "\"", "\"keep @sanction\""), second))
        .containsExactly("second " + later);
  }

  @ParameterizedTest
  @CsvSource({
    "impose ..2 @sanction, impose ..4 @sanction",
    "impose n:embargo, impose @sanction",
    "impose @sanction, impose (@sanction|n:fee)",
    "imposed @sanction, v:impose @sanction",
    "impose @sanction, impose new @sanction",
    "@sanction imposed, imposed @sanction",
    "impose ..2 @sanction, impose ..2 @sanction now"
  })
  void laterPatternThatMatchesMoreOrElsewhereIsNotHidden(String earlier, String later) {
    String second = entry("second", "\"" + later + "\"");
    assertThat(hidden(entry("first", "\"" + earlier + "\"", "\"keep @sanction\""), second))
        .isEmpty();
  }

  @Test
  void inOneEntryTheNarrowerPatternIsHiddenWhereverItStands() {
    String first = "\"impose @sanction\"";
    String second = "\"impose ..3 @sanction\"";
    assertThat(hidden(entry("a", first, second))).containsExactly("a impose @sanction");
    assertThat(hidden(entry("a", second, first))).containsExactly("a impose @sanction");
  }

  @Test
  void alternativesThatSeveralPatternsCoverAreHidden() {
    String first = "\"impose @sanction\"";
    String second = "\"levy @sanction\"";
    assertThat(hidden(entry("a", first, second), entry("b", "\"(levy|impose) n:sanction\"")))
        .containsExactly("b (levy|impose) n:sanction");
  }

  @Test
  void ofTwoEqualPatternsTheLaterOneIsHidden() {
    String pattern = "\"impose @sanction\"";
    assertThat(hidden(entry("a", pattern, pattern), entry("b", pattern)))
        .containsExactly("a impose @sanction", "b impose @sanction");
  }

  @Test
  void entryThatAllowsLessHidesNothing() {
    List<String> pattern = List.of("\"impose @sanction\"");
    String open = entry("b", pattern, "");
    assertThat(hidden(entry("a", pattern, "not: {clause: [fine]}, "), open)).isEmpty();
    assertThat(hidden(entry("a", pattern, "requires: {sentence: [war]}, "), open)).isEmpty();
  }

  @Test
  void entryThatAllowsAsMuchHides() {
    List<String> pattern = List.of("\"impose @sanction\"");
    String narrow =
        entry("b", pattern, "not: {clause: [fine, fee]}, requires: {sentence: [war]}, ");
    String wide = "not: {clause: [fine]}, requires: {sentence: [war, peace]}, ";
    assertThat(hidden(entry("a", pattern, wide), narrow)).hasSize(1);
  }
}
