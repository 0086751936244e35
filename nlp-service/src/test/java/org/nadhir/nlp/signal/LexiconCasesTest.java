package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Lexicon;

class LexiconCasesTest {
  @TestFactory
  Stream<DynamicTest> everyCaseBesideAnEntryHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Lexicon lexicon : TaggerFixture.LEXICONS.byLanguage().values()) {
      for (Entry entry : lexicon.entries()) {
        String name = entry.file() + " " + entry.id();
        tests.add(DynamicTest.dynamicTest(name, () -> holds(entry)));
      }
    }
    return tests.stream();
  }

  private static void holds(Entry entry) {
    assertThat(Cases.failing(TaggerFixture.TAGGER, TaggerFixture.LEXICONS, entry::equals))
        .isEmpty();
  }
}
