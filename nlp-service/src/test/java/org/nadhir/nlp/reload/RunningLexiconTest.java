package org.nadhir.nlp.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nadhir.nlp.lexicon.SmallLexicon.entry;
import static org.nadhir.nlp.lexicon.SmallLexicon.sanctionsFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.InvalidLexiconException;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.SmallLexicon;
import org.nadhir.nlp.reload.RunningLexicon.Outcome;
import org.nadhir.nlp.signal.ArticleText;
import org.nadhir.nlp.signal.Budget;
import org.nadhir.nlp.signal.Tagger;

class RunningLexiconTest {
  private static final Instant NOW = Instant.parse("2022-02-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(5);
  private static final String SENTENCE = "They slap tariffs on France.";
  private static final String TARIFFS =
      sanctionsFile(entry("tariffs", "\"v:slap ..2 n:tariff\"", "\"embargo and tariffs\""));

  @TempDir Path folder;

  private RunningLexicon running() {
    LexiconSource source =
        new LexiconSource(
            new SmallLexicon(), Optional.of(folder), Theatres.bundled(), Budget.UNLIMITED);
    return new RunningLexicon(source, NOW);
  }

  private void overlay(String content) {
    SmallLexicon.write(folder, "en/sanctions.yaml", content);
  }

  private static List<Signal> tag(Tagger tagger) {
    return tagger.tag(new ArticleText("", SENTENCE, "en", NOW));
  }

  @Test
  void changedOverlayIsInUseAtTheNextLook() {
    RunningLexicon lexicon = running();
    String before = lexicon.tagger().version();
    assertThat(tag(lexicon.tagger())).isEmpty();
    overlay(TARIFFS);
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.RELOADED);
    assertThat(tag(lexicon.tagger())).hasSize(1);
    assertThat(lexicon.tagger().version()).startsWith(before + "+");
    assertThat(lexicon.standing().loadedAt()).isEqualTo(LATER);
  }

  @Test
  void whoHoldsATaggerKeepsItsVersionWhileAnotherIsSwappedIn() {
    RunningLexicon lexicon = running();
    Tagger held = lexicon.tagger();
    overlay(TARIFFS);
    lexicon.look(LATER);
    assertThat(tag(held)).isEmpty();
    assertThat(held.versionFor("en")).isNotEqualTo(lexicon.tagger().versionFor("en"));
  }

  @Test
  void unchangedOverlayIsNotLoadedAgain() {
    overlay(TARIFFS);
    RunningLexicon lexicon = running();
    Tagger tagger = lexicon.tagger();
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.UNCHANGED);
    assertThat(lexicon.tagger()).isSameAs(tagger);
    assertThat(lexicon.standing().loadedAt()).isEqualTo(NOW);
  }

  @Test
  void brokenOverlayLeavesTheRunningLexiconAndSaysWhyOnce() {
    overlay(TARIFFS);
    RunningLexicon lexicon = running();
    Tagger tagger = lexicon.tagger();
    overlay(TARIFFS.replace("mode: imposed", "mode: imposd"));
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.BROKEN);
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.UNCHANGED);
    assertThat(lexicon.tagger()).isSameAs(tagger);
    assertThat(lexicon.standing().problems())
        .singleElement()
        .asString()
        .contains("en/sanctions.yaml:3:")
        .contains("unknown 'imposd'; allowed: threatened, imposed");
  }

  @Test
  void overlayThatIsBeingWrittenIsLookedAtAgain() {
    SmallLexicon small = new SmallLexicon();
    Runnable[] meanwhile = {() -> {}};
    LexiconFiles slow =
        name -> {
          meanwhile[0].run();
          return small.read(name);
        };
    RunningLexicon lexicon =
        new RunningLexicon(
            new LexiconSource(slow, Optional.of(folder), Theatres.bundled(), Budget.UNLIMITED),
            NOW);
    overlay("type: sanctions\nentries: [");
    meanwhile[0] = () -> overlay(TARIFFS);
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.UNCHANGED);
    assertThat(lexicon.standing().problems()).isEmpty();
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.RELOADED);
  }

  @Test
  void failingCaseIsAProblem() {
    RunningLexicon lexicon = running();
    overlay(TARIFFS.replace("They play.", "They slap a tariff on it."));
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.BROKEN);
    assertThat(lexicon.standing().problems())
        .singleElement()
        .asString()
        .contains("\"They slap a tariff on it.\" is not ignored, found sanctions asserted");
  }

  @Test
  void overlayThatIsPutBackIsMended() {
    overlay(TARIFFS);
    RunningLexicon lexicon = running();
    overlay("type: [");
    lexicon.look(LATER);
    overlay(TARIFFS);
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.MENDED);
    assertThat(lexicon.standing().problems()).isEmpty();
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void folderThatIsGoneLeavesTheRunningLexicon() throws IOException {
    overlay(TARIFFS);
    RunningLexicon lexicon = running();
    Files.move(folder.resolve("en"), folder.resolveSibling(folder.getFileName() + "-en"));
    Files.delete(folder);
    assertThat(lexicon.look(LATER)).isEqualTo(Outcome.BROKEN);
    assertThat(tag(lexicon.tagger())).hasSize(1);
    Files.createDirectory(folder);
  }

  @Test
  void brokenOverlayStopsTheStart() {
    overlay("type: sanctions\nentries: [x]\n");
    assertThatThrownBy(this::running)
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("en/sanctions.yaml:2:11: entries[1]");
  }

  @Test
  void theatreOfTheOverlayTakesSignals() {
    SmallLexicon.write(
        folder,
        "theatres.yaml",
        "theatres:\n  - {id: gaul, title: {en: Gaul, ar: الغال}, core: [FRA]}\n");
    overlay(TARIFFS);
    assertThat(tag(running().tagger()))
        .singleElement()
        .extracting(Signal::theatres)
        .asList()
        .contains("gaul");
  }
}
