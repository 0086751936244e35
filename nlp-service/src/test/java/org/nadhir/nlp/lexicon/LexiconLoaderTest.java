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
        .mistakes()
        .stream()
        .map(Mistake::toString)
        .toList();
  }

  private void sanctions(String... lines) {
    changed.put("en/sanctions.yaml", "type: sanctions\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void missingFileIsNamed() {
    changed.put("en/attack.yaml", null);
    assertThat(mistakes()).singleElement().asString().startsWith("en/attack.yaml: is missing");
  }

  @Test
  void everyMistakeOfAnEntryIsListedWithLineColumnAndWhatIsAllowed() {
    sanctions(
        "entries:",
        "  - id: Bad_Id",
        "    title: A",
        "    mode: wrong",
        "    status: odd",
        "    paterns: []",
        "    patterns:",
        "      - '@nope x'",
        "    requires: {nowhere: [a]}",
        "    immune: [sometimes]",
        "    hides: [peace]",
        "    actor: nobody");
    assertThat(mistakes())
        .contains(
            "en/sanctions.yaml:3:9: entry 'Bad_Id': id: 'Bad_Id' stands here; allowed: lower-case"
                + " letters, digits and hyphens",
            "en/sanctions.yaml:5:11: entry 'Bad_Id': mode: unknown 'wrong'; allowed: threatened,"
                + " imposed")
        .anyMatch(
            m -> m.startsWith("en/sanctions.yaml:6:13: entry 'Bad_Id': status: unknown 'odd'"))
        .anyMatch(
            m -> m.startsWith("en/sanctions.yaml:7:5:") && m.contains("key 'paterns'; allowed"))
        .anyMatch(m -> m.contains(":10:16:") && m.contains("'nowhere'; allowed: article, clause"))
        .anyMatch(m -> m.contains(":11:14:") && m.contains("unknown 'sometimes'"))
        .anyMatch(m -> m.contains(":12:13:") && m.contains("unknown 'peace'"))
        .anyMatch(m -> m.contains(":13:12:") && m.contains("'nobody'; allowed: speaker, subject"))
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:3:5:") && m.contains("matches: is empty"))
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:3:5:") && m.contains("ignores: is empty"));
  }

  @Test
  void classThatNoFileDefinesIsNamedAtItsPattern() {
    sanctions(
        "entries:",
        "  - {id: a, title: A, mode: imposed, matches: [x], ignores: [y], patterns: [",
        "      \"impose ..2 @nope\",",
        "      \"(@nope|@nil) x\"]}");
    assertThat(mistakes())
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:4:7: entry 'a': patterns[1]: pattern"))
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:5:7:") && m.contains("'@nope'"))
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:5:7:") && m.contains("'@nil'"))
        .allMatch(m -> m.contains("which no file of the language defines; allowed: "));
  }

  @Test
  void undefinedClassSuggestsTheNearestNames() {
    sanctions(
        "entries:",
        "  - {id: a, title: A, mode: imposed, matches: [x], ignores: [y], patterns: [\"@sancton\"]}");
    assertThat(mistakes())
        .anyMatch(m -> m.contains("'@sancton'") && m.contains("such as sanction,"));
  }

  @Test
  void patternMistakesSayWhatIsAllowed() {
    sanctions(
        "entries:",
        "  - {id: a, title: A, mode: imposed, matches: [x], ignores: [y], patterns: ['a ..17 b',",
        "      '..2 b', '(a|b', 'ab*', 'a?', 'a ..16 b ..8 c', 'v:a/b/c', '(a|)', 'a)', '', '"
            + "(".repeat(9)
            + "']}");
    assertThat(mistakes())
        .anyMatch(m -> m.contains("has the gap '..17'; allowed: ..1 to ..16"))
        .anyMatch(m -> m.contains("starts or ends with a gap; allowed: "))
        .anyMatch(m -> m.contains("lacks ')'; allowed: "))
        .anyMatch(m -> m.contains("has the stem 'ab*'; allowed: stems of at least 3 letters"))
        .anyMatch(m -> m.contains("has only optional parts; allowed: "))
        .anyMatch(m -> m.contains("spans up to 27 words; allowed: at most 24"))
        .anyMatch(m -> m.contains("has too many '/' in 'v:a/b/c'; allowed: "))
        .anyMatch(m -> m.contains("has an empty alternative; allowed: "))
        .anyMatch(m -> m.contains("has ')' or '|' without '('; allowed: "))
        .anyMatch(m -> m.contains("pattern \"\" is empty; allowed: "))
        .anyMatch(m -> m.contains("has brackets 9 deep; allowed: at most 8 deep"));
  }

  @Test
  void wrongTypesAreMistakes() {
    sanctions(
        "title: [a]",
        "entries:",
        "  - just a text",
        "  - {id: a, title: {b: c}, mode: imposed, matches: x, ignores: [[y]], patterns: [z]}");
    changed.put("en/names.yaml", "names: {code: RUS}\n");
    assertThat(mistakes())
        .anyMatch(m -> m.contains(":4:5: entries[1]") || m.contains(":4:5: entry"))
        .anyMatch(
            m -> m.contains(":5:20: entry 'a': title: a mapping stands here; allowed: a text"))
        .anyMatch(m -> m.contains("matches: 'x' stands here; allowed: a list"))
        .anyMatch(m -> m.contains("ignores[1]: a list stands here; allowed: a text"))
        .anyMatch(m -> m.startsWith("en/names.yaml:1:8: names: a mapping stands here"));
  }

  @Test
  void repeatedIdsAndKeysAreMistakes() {
    String entry = "{id: a, title: A, mode: imposed, patterns: [p%d], matches: [x], ignores: [y]}";
    sanctions(
        "entries:",
        "  - " + entry.formatted(1),
        "  - " + entry.formatted(2),
        "title: A",
        "title: B");
    assertThat(mistakes())
        .contains(
            "en/sanctions.yaml:4:10: entries[2]: id: id 'a' stands twice; allowed: each id once",
            "en/sanctions.yaml:6:1: key 'title' stands twice; allowed: each key once");
  }

  @Test
  void idOfAnotherTypesEntryIsTaken() {
    String attack = LexiconFiles.bundled().read("en/attack.yaml");
    changed.put("en/attack.yaml", attack.replaceFirst("- id: \\S+", "- id: sanctions-imposed"));
    assertThat(mistakes()).anyMatch(m -> m.contains("id stands already at en/sanctions.yaml:"));
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    sanctions("entries:", "  - id: \"a", "");
    assertThat(mistakes()).anyMatch(m -> m.startsWith("en/sanctions.yaml:5:1: is no YAML: "));
  }

  @Test
  void numbersOutOfRangeAreMistakes() {
    changed.put(
        "en/cues.yaml",
        "cues: [{id: a, status: denied, within: 99, patterns: [x]}]\nmultipliers: {ten: many}\n");
    assertThat(mistakes())
        .anyMatch(m -> m.contains(":1:40: cue 'a': within: '99' stands here; allowed: a whole"))
        .anyMatch(m -> m.contains("multipliers: ten: 'many' stands here; allowed: a number"));
  }

  @Test
  void classThatContainsItselfIsAMistake() {
    changed.put("en/classes.yaml", "classes:\n  a: [\"@b\"]\n  b: [x, \"@a\"]\n");
    assertThat(mistakes()).anyMatch(m -> m.contains(":2:3: class 'a' contains itself"));
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
  void versionOfALanguageChangesWithItsFilesAndTheSharedOnesOnly() {
    SmallLexicon files = new SmallLexicon();
    String before = LexiconLoader.load(files).byLanguage().get("en").version();
    files.with("index.yaml", "languages: [en] # one\n");
    assertThat(LexiconLoader.load(files).byLanguage().get("en").version()).isEqualTo(before);
    files.with("types.yaml", files.read("types.yaml") + "# x\n");
    String types = LexiconLoader.load(files).byLanguage().get("en").version();
    assertThat(types).isNotEqualTo(before);
    files.with("en/names.yaml", "names: []\n");
    assertThat(LexiconLoader.load(files).byLanguage().get("en").version()).isNotEqualTo(types);
  }

  @Test
  void arabicVerbsAndNounsAreReadWithTheirClitics() {
    ArabicInflection arabic = new ArabicInflection();
    assertThat(arabic.verbForms(new Word(Word.Kind.VERB, "فرض", null)))
        .contains("فرض", "فرضت", "فرضوا", "يفرض", "تفرض", "سيفرض", "ستفرض", "يفرضون");
    assertThat(readings(arabic, "وبعقوباتها")).contains("NOUN عقوبات");
    assertThat(readings(arabic, "للعقوبات")).contains("NOUN عقوبات");
    assertThat(readings(arabic, "بقوته")).contains("NOUN قوه");
    assertThat(arabic.nounForms("دبلوماسي")).contains("دبلوماسيو", "دبلوماسيي");
    assertThat(arabic.nounForms("ناقله")).contains("ناقلتا", "ناقلتي");
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
