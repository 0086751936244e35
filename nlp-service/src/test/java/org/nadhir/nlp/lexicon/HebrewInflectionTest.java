package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HebrewInflectionTest {
  private static List<String> readings(String word) {
    List<String> readings = new ArrayList<>();
    new HebrewInflection().read(word, (form, kind) -> readings.add(kind + " " + form));
    return readings;
  }

  @Test
  void particlesArePeeled() {
    assertThat(readings("שהסנקציות")).contains("EXACT שהסנקציות", "EXACT סנקציות", "STEM סנקציות");
  }

  @Test
  void shortWordsKeepTheirLetters() {
    assertThat(readings("הים")).containsExactly("EXACT הים");
  }
}
