package org.nadhir.nlp.ordinal;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every way in which a language spells the ordinals from 2 to 100. */
final class Spelling {
  static final int FIRST = 2;
  static final int LAST = 100;

  private final Notation notation;
  private final RuleBasedNumberFormat numbers;
  private final List<String> ordinals;

  Spelling(String language, Notation notation) {
    this.notation = notation;
    this.numbers =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    this.ordinals =
        Arrays.stream(numbers.getRuleSetNames())
            .filter(set -> set.startsWith("%spellout-ordinal"))
            .filter(set -> notation.plurals() || !set.contains("plural"))
            .toList();
  }

  /** The forms of a number, those with the article in it and those without as they come. */
  Set<String> of(int number) {
    Set<String> forms = new LinkedHashSet<>();
    ordinals.forEach(set -> forms.add(numbers.format(number, set)));
    forms.addAll(built(number));
    forms.addAll(notation.words().getOrDefault(number, List.of()));
    variants(forms);
    return forms;
  }

  /** Stem and ending; behind a ten of its own, unless the number has a stem itself. */
  private List<String> built(int number) {
    String tens = "";
    String stem = notation.stems().get(number);
    if (stem == null && number > 20) {
      stem = notation.stems().get(number % 10);
      String join = notation.join() == null ? " " : " " + notation.join() + " ";
      tens = numbers.format(number - number % 10) + join;
    }
    List<String> forms = new ArrayList<>();
    for (String ending : stem == null ? List.<String>of() : notation.endings()) {
      forms.add(tens + stem + ending);
    }
    String units = tens;
    if (number > 20 && !units.isEmpty()) {
      notation.words().getOrDefault(number % 10, List.of()).forEach(u -> forms.add(units + u));
    }
    return forms;
  }

  /** The other case of the Arabic tens, and their twelve without its feminine ending. */
  private static void variants(Set<String> forms) {
    for (String form : List.copyOf(forms)) {
      if (form.endsWith("ون")) {
        forms.add(form.substring(0, form.length() - 2) + "ين");
      }
      if (form.endsWith(" عشرة")) {
        forms.add(form.substring(0, form.length() - 1));
      }
    }
  }
}
