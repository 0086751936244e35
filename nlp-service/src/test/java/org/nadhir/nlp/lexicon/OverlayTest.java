package org.nadhir.nlp.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.nadhir.nlp.lexicon.SmallLexicon.entry;
import static org.nadhir.nlp.lexicon.SmallLexicon.sanctionsFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
  private static final String LAKE =
      "theatres:\n  - {id: lake, title: {en: Lake, ar: بحيرة}, places: {en: [Lake Kivu]}}\n";
  private static final String BAN = entry("ban", "\"ban trade with\"");

  private final SmallLexicon bundled = new SmallLexicon();
  @TempDir Path folder;

  private void overlay(String name, String content) {
    SmallLexicon.write(folder, name, content);
  }

  private Lexicons load() throws IOException {
    return LexiconLoader.load(bundled, OverlayFiles.in(folder));
  }

  private Lexicon english() throws IOException {
    return load().byLanguage().get("en");
  }

  private List<String> ids() throws IOException {
    return english().entries().stream().map(Entry::id).toList();
  }

  private List<String> mistakes() {
    return catchThrowableOfType(InvalidLexiconException.class, this::load).mistakes().stream()
        .map(mistake -> mistake.toString().substring(folder.toString().length() + 1))
        .toList();
  }

  private static List<String> texts(List<Pattern> patterns) {
    return patterns.stream().map(Pattern::text).toList();
  }

  @Test
  void emptyFolderChangesNothing() throws IOException {
    assertThat(load().version()).isEqualTo(LexiconLoader.load(bundled).version());
  }

  @Test
  void newEntryIsAddedBehindThoseThatAreThere() throws IOException {
    overlay("en/sanctions.yaml", sanctionsFile(BAN));
    assertThat(ids()).containsExactly("imposed", "ban");
    assertThat(english().entries().get(1).at().file().overlay()).isTrue();
  }

  @Test
  void entryWithAKnownIdTakesThePlaceOfTheOtherOne() throws IOException {
    bundled.sanctions(entry("imposed", "\"impose ..4 @sanction\""), BAN);
    overlay("en/sanctions.yaml", sanctionsFile(entry("imposed", "\"levy ..2 @sanction\"")));
    assertThat(ids()).containsExactly("imposed", "ban");
    assertThat(texts(english().entries().get(0).patterns())).containsExactly("levy ..2 @sanction");
  }

  @Test
  void removedEntryIsGone() throws IOException {
    bundled.sanctions(entry("imposed", "\"impose ..4 @sanction\""), BAN);
    overlay("en/sanctions.yaml", sanctionsFile("  - {id: imposed, remove: true}\n"));
    assertThat(ids()).containsExactly("ban");
  }

  @Test
  void removingWhatIsNotThereIsAMistake() {
    overlay("en/sanctions.yaml", sanctionsFile("  - {id: imposd, remove: true}\n"));
    assertThat(mistakes())
        .containsExactly(
            "en/sanctions.yaml:3:10: entries[1]: id: there is no 'imposd' to remove; allowed:"
                + " imposed");
  }

  @Test
  void knownClassIsExtendedAndANewOneAdded() throws IOException {
    overlay("en/classes.yaml", "classes:\n  sanction: [n:tariff]\n  goods: [grain, oil]\n");
    overlay("en/sanctions.yaml", sanctionsFile(entry("ban", "\"ban @goods\"")));
    assertThat(texts(english().classes().get("sanction"))).contains("n:embargo", "n:tariff");
    assertThat(english().classes()).containsKey("goods");
  }

  @Test
  void cuesAndListsOfTheOverlayAreAdded() throws IOException {
    overlay(
        "en/cues.yaml",
        "cues:\n  - {id: rumour, status: reported, patterns: [rumour has it]}\nboundaries: [but]\n");
    assertThat(english().cues().cues()).extracting(Cue::id).containsExactly("denial", "rumour");
    assertThat(texts(english().cues().boundaries())).containsExactly("but");
  }

  @Test
  void cueWithAKnownIdIsReplacedOrTakenOut() throws IOException {
    overlay("en/cues.yaml", "cues:\n  - {id: denial, status: denied, patterns: [\"v:refute\"]}\n");
    assertThat(texts(english().cues().cues().get(0).patterns())).containsExactly("v:refute");
    overlay("en/cues.yaml", "cues:\n  - {id: denial, remove: true}\n");
    assertThat(english().cues().cues()).isEmpty();
  }

  @Test
  void namesOfTheOverlayComeFirst() throws IOException {
    overlay("en/names.yaml", "names:\n  - {code: XMO, words: [Moscow]}\n");
    assertThat(english().names().get(0).code()).isEqualTo("XMO");
    assertThat(english().names()).extracting(Name::code).contains("RUS", "FRA");
  }

  @Test
  void newLanguageNeedsCuesAndAType() throws IOException {
    overlay("sw/sanctions.yaml", sanctionsFile(entry("vikwazo", "vikwazo")));
    assertThat(mistakes()).singleElement().asString().startsWith("sw/cues.yaml: is missing");
    overlay("sw/cues.yaml", "cues:\n  - {id: hapana, status: negated, patterns: [hakuna]}\n");
    assertThat(load().byLanguage().get("sw").entries()).extracting(Entry::id).contains("vikwazo");
  }

  @Test
  void misspeltFileIsAMistake() {
    overlay("en/sanction.yaml", sanctionsFile(BAN));
    overlay("index.yaml", "languages: [en]\n");
    assertThat(mistakes())
        .anyMatch(m -> m.startsWith("en/sanction.yaml: an overlay has no such file; allowed: "))
        .anyMatch(m -> m.startsWith("index.yaml: an overlay has no such file"))
        .allMatch(m -> m.contains("sanctions.yaml"));
  }

  @Test
  void mistakesOfAllFilesAreListedWithTheOperatorsFileNames() {
    overlay("en/sanctions.yaml", sanctionsFile(entry("ban", "\"@nope\"")));
    overlay("en/names.yaml", "names:\n  - {code: rus, words: [x]}\n");
    overlay("theatres.yaml", "theatres:\n  - {id: Home, title: {en: Home}, core: [rus], x: 1}\n");
    assertThat(mistakes())
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:3:") && m.contains("'@nope'"))
        .anyMatch(m -> m.startsWith("en/names.yaml:2:12: name 'rus': code: 'rus' stands here"))
        .anyMatch(m -> m.startsWith("theatres.yaml:2:10: theatre 'Home': id:"))
        .anyMatch(m -> m.startsWith("theatres.yaml:2:23:") && m.contains("title: ar is missing"))
        .anyMatch(m -> m.contains("core[1]: 'rus' stands here"))
        .anyMatch(m -> m.contains("unknown key 'x'"));
  }

  @Test
  void theatresOfTheOverlayAreRead() throws IOException {
    overlay("theatres.yaml", LAKE);
    assertThat(load().theatres()).singleElement().extracting("id").isEqualTo("lake");
  }

  @Test
  void versionNamesLexiconAndOverlayByContent() throws IOException {
    String alone = LexiconLoader.load(bundled).version();
    overlay("en/sanctions.yaml", sanctionsFile(BAN));
    String first = load().version();
    String english = english().version();
    assertThat(first).matches(alone + "\\+[0-9a-f]{8}");
    assertThat(load().version()).isEqualTo(first);
    overlay("theatres.yaml", LAKE);
    assertThat(load().version()).startsWith(alone + "+").isNotEqualTo(first);
    assertThat(english().version()).isEqualTo(english);
    overlay("en/sanctions.yaml", sanctionsFile(BAN) + "# x\n");
    assertThat(english().version()).isNotEqualTo(english);
  }

  @Test
  void unusedClassAndHiddenPatternStopAnOverlayAndNotTheLexicon() throws IOException {
    String same = entry("again", "\"impose ..2 @sanction\"");
    bundled.sanctions(entry("imposed", "\"impose ..4 @sanction\""), same);
    bundled.with("en/classes.yaml", "classes:\n  sanction: [n:sanction]\n  idle: [x]\n");
    assertThat(load().warnings())
        .extracting(Mistake::toString)
        .anyMatch(m -> m.startsWith("en/classes.yaml:3:3: class 'idle' is used nowhere"))
        .anyMatch(m -> m.startsWith("en/sanctions.yaml:4:") && m.contains("never wins"))
        .hasSize(2);
    overlay(
        "en/sanctions.yaml",
        "classes: {loose: [x]}\n" + sanctionsFile(entry("third", "\"impose new @sanction\"", "y")));
    assertThat(mistakes()).anyMatch(m -> m.contains("class 'loose' is used nowhere")).hasSize(1);
  }

  @Test
  void filesOfAMountedConfigMapAreReadThroughTheirLinks() throws IOException {
    overlay("..2026/en/sanctions.yaml", sanctionsFile(BAN));
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026"));
    Files.createSymbolicLink(folder.resolve("en"), Path.of("..data/en"));
    assertThat(OverlayFiles.in(folder).names()).containsExactly("en/sanctions.yaml");
    assertThat(ids()).contains("ban");
  }

  @Test
  void fileThatIsNotUtf8IsAMistake() throws IOException {
    overlay("en/names.yaml", "");
    Files.write(folder.resolve("en/names.yaml"), new byte[] {'#', (byte) 0xE9, '\n'});
    assertThat(mistakes()).containsExactly("en/names.yaml: is not UTF-8; allowed: text in UTF-8");
  }
}
