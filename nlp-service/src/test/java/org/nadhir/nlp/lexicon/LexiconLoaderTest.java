package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconLoaderTest {
  private final Map<String, String> changed = new HashMap<>();

  private List<String> mistakes() {
    LexiconFiles bundled = LexiconFiles.bundled();
    LexiconFiles files = name -> changed.containsKey(name) ? changed.get(name) : bundled.read(name);
    return catchThrowableOfType(InvalidLexiconException.class, () -> LexiconLoader.load(files))
        .mistakes();
  }

  private static String sanctions(String entry) {
    return "type: sanctions\nentries:\n  - " + entry;
  }

  @Test
  void missingFileIsNamed() {
    changed.put("en/attack.yaml", null);
    assertThat(mistakes()).contains("en/attack.yaml: is missing");
  }

  @Test
  void allMistakesOfAnEntryAreListedWithWhatIsAllowed() {
    changed.put(
        "en/sanctions.yaml",
        sanctions(
            "{id: a, title: A, mode: wrong, status: odd, paterns: [], patterns: ['@nope x']}"));
    assertThat(mistakes())
        .anyMatch(m -> m.contains("en/sanctions.yaml") && m.contains("unknown key 'paterns'"))
        .anyMatch(m -> m.contains("entry 'a': mode") && m.contains("allowed: threatened, imposed"))
        .anyMatch(m -> m.contains("unknown 'odd'; allowed: asserted, conditional"))
        .anyMatch(m -> m.contains("'@nope'"))
        .anyMatch(m -> m.contains("matches: is empty"))
        .anyMatch(m -> m.contains("ignores: is empty"));
  }

  @Test
  void patternMistakesSayWhatIsAllowed() {
    changed.put(
        "en/sanctions.yaml",
        sanctions(
            "{id: a, title: A, mode: imposed, patterns: ['a ..17 b', '..2 b', '(a|b', 'ab*', 'a?',"
                + " 'a ..16 b ..8 c'], matches: [x], ignores: [y]}"));
    assertThat(mistakes())
        .anyMatch(m -> m.contains("gap '..17' must be ..1 to ..16"))
        .anyMatch(m -> m.contains("must not start or end with a gap"))
        .anyMatch(m -> m.contains("lacks ')'"))
        .anyMatch(m -> m.contains("must have at least 3 letters"))
        .anyMatch(m -> m.contains("only optional parts"))
        .anyMatch(m -> m.contains("at most 24"));
  }

  @Test
  void versionChangesWithTheContent() {
    LexiconFiles bundled = LexiconFiles.bundled();
    String before = LexiconLoader.load(bundled).version();
    LexiconFiles other =
        name -> name.equals("en/names.yaml") ? bundled.read(name) + "\n# x\n" : bundled.read(name);
    assertThat(LexiconLoader.load(other).version()).isNotEqualTo(before);
    assertThat(LexiconLoader.load(bundled).version()).isEqualTo(before).hasSize(12);
  }

  @Test
  void arabicVerbsAndNounsAreReadWithTheirClitics() {
    ArabicInflection arabic = new ArabicInflection();
    assertThat(arabic.verbForms(new Word(Word.Kind.VERB, "فرض", null)))
        .contains("فرض", "فرضت", "فرضوا", "يفرض", "تفرض", "سيفرض", "ستفرض", "يفرضون");
    assertThat(readings(arabic, "وبعقوباتها")).contains("NOUN عقوبات");
    assertThat(readings(arabic, "للعقوبات")).contains("NOUN عقوبات");
    assertThat(readings(arabic, "بقوته")).contains("NOUN قوه");
  }

  private static List<String> readings(Inflection inflection, String word) {
    List<String> readings = new java.util.ArrayList<>();
    inflection.read(word, (form, kind) -> readings.add(kind + " " + form));
    return readings;
  }

  @Test
  void englishVerbsTakeRegularForms() {
    EnglishInflection english = new EnglishInflection();
    assertThat(english.verbForms(new Word(Word.Kind.VERB, "impose", null)))
        .containsExactlyInAnyOrder("impose", "imposes", "imposed", "imposing");
    assertThat(english.verbForms(new Word(Word.Kind.VERB, "deny", null)))
        .contains("denies", "denied", "denying");
    assertThat(english.verbForms(new Word(Word.Kind.VERB, "ban", null))).contains("banned");
  }
}
