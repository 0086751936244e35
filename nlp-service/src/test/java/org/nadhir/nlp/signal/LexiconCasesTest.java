package org.nadhir.nlp.signal;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nadhir.contracts.Signal;
import org.nadhir.nlp.lexicon.Case;
import org.nadhir.nlp.lexicon.Entry;

class LexiconCasesTest {
  @TestFactory
  Stream<DynamicTest> everyCaseBesideAnEntryHolds() {
    List<DynamicTest> tests = new ArrayList<>();
    TaggerFixture.LEXICONS
        .byLanguage()
        .forEach(
            (language, lexicon) ->
                lexicon
                    .entries()
                    .forEach(
                        entry -> {
                          String name = entry.file() + " " + entry.id();
                          tests.add(DynamicTest.dynamicTest(name, () -> holds(language, entry)));
                        }));
    return tests.stream();
  }

  private static void holds(String language, Entry entry) {
    List<String> broken = new ArrayList<>();
    boolean own = false;
    for (Case example : entry.matches()) {
      var tagged = TaggerFixture.TAGGER.tagged(TaggerFixture.text(language, example.text()));
      own |= tagged.stream().anyMatch(t -> t.entry().equals(entry.id()));
      if (tagged.stream()
          .noneMatch(t -> t.signal().type() == entry.type() && fits(example, t.signal()))) {
        broken.add(
            "must match: %s%n  expected %s%n  found %s".formatted(example.text(), example, tagged));
      }
    }
    if (!own) {
      broken.add("another entry recognises all of its matches");
    }
    for (Case example : entry.ignores()) {
      String text = example.text();
      var tagged = TaggerFixture.TAGGER.tagged(TaggerFixture.text(language, text));
      if (tagged.stream().anyMatch(t -> t.signal().type() == entry.type())) {
        broken.add("must ignore: %s%n  found %s".formatted(text, tagged));
      }
    }
    if (!broken.isEmpty()) {
      fail(String.join("\n", broken));
    }
  }

  private static boolean fits(Case example, Signal signal) {
    return (example.status() == null || example.status() == signal.status())
        && fits(example.actor(), signal.actor())
        && fits(example.target(), signal.target())
        && fits(example.speaker(), signal.speaker());
  }

  private static boolean fits(String expected, String found) {
    return expected == null || expected.equals(found);
  }
}
