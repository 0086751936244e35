package org.nadhir.nlp.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyOrdinalTest {
  private static final List<String> LANGUAGES =
      List.copyOf(new TreeSet<>(Ordinals.bundled().languages()));
  private static final String[] PIECES = {
    "12th",
    "second",
    " ",
    ". ",
    ",",
    "-",
    "'",
    "٣",
    "12",
    "ال",
    "الـ12",
    "الثانية",
    "عشرة",
    "حزمة",
    "из",
    "двенадцатый",
    "й",
    "第",
    "十",
    "二",
    "ה",
    "השני",
    "ב",
    "\ud83d",
    "\n",
    "1,000th",
    "º",
    "99999999999"
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void ordinalsAscendFromTwoWhateverTheText(
      @ForAll("texts") String title, @ForAll("texts") String text) {
    for (String language : LANGUAGES) {
      List<Integer> ordinals = Ordinals.bundled().of(language, title, text);
      assertThat(ordinals).isSorted().doesNotHaveDuplicates().allMatch(number -> number >= 2);
    }
  }

  @Property(tries = 300)
  void whatIcuSpellsIsRead(@ForAll @IntRange(min = 2, max = 99) int number) {
    for (String language : List.of("en", "ru", "fr", "es", "tr", "zh")) {
      RuleBasedNumberFormat spelling =
          new RuleBasedNumberFormat(
              ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
      for (String set : spelling.getRuleSetNames()) {
        if (set.startsWith("%spellout-ordinal")
            && (language.equals("ru") || !set.contains("plural"))) {
          String spelled = spelling.format(number, set);
          assertThat(Ordinals.bundled().of(language, "X " + spelled + " Y", ""))
              .as(language + " " + spelled)
              .contains(number);
        }
      }
    }
  }
}
