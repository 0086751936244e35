package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {
  private static List<String> forms(String language, String code) {
    return CountryNames.of(language, Set.of()).stream()
        .filter(name -> name.code().equals(code))
        .flatMap(name -> name.words().stream())
        .flatMap(pattern -> Stream.of(pattern.text().split("[()|]", -1)))
        .flatMap(words -> Arrays.stream(words.toLowerCase(java.util.Locale.ROOT).split(" ", -1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, GEO, грузии, груз",
    "ru, CHN, китаем, кит",
    "ru, DNK, данией, дан",
    "ru, MLI, мали, мал",
    "ru, CUB, кубе, куб",
    "ru, FRA, францией, франц",
    "uk, UKR, україні, україн",
    "uk, MDA, молдові, молдов",
    "uk, POL, польщі, польщ",
  })
  void aNameTakesItsCasesAndNotItsBareStem(String lang, String code, String form, String stem) {
    assertThat(forms(lang, code)).contains(form).doesNotContain(stem);
  }
}
