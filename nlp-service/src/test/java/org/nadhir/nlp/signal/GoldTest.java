package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.nlp.gold.GoldFile;
import org.nadhir.nlp.gold.LabelledSentence;

/**
 * Holds {@code docs/quality.md} to what the tagger does on the labelled sentences: the page is
 * generated with {@code -Dquality.update}, and the build fails when it is not true. What is missed
 * and what is false stands in {@code target/quality-mistakes.txt}.
 */
class GoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path PAGE = Path.of("../docs/quality.md");
  private static final Path MISTAKES = Path.of("target/quality-mistakes.txt");

  private static List<LabelledSentence> sentences(String folder) throws IOException {
    try (Stream<Path> files = Files.list(GOLD.resolve(folder))) {
      List<LabelledSentence> sentences = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        sentences.addAll(GoldFile.read(file));
      }
      return sentences;
    }
  }

  @Test
  void thePageOnQualityIsTrue() throws IOException {
    QualityPage page =
        new QualityPage(TaggerFixture.TAGGER, sentences("held-out"), sentences("development"));
    Files.write(MISTAKES, page.mistakes());
    if (System.getProperty("quality.update") != null) {
      Files.writeString(PAGE, page.markdown());
    }
    assertThat(page.markdown())
        .as("docs/quality.md; see %s, and regenerate with -Dquality.update", MISTAKES)
        .isEqualTo(Files.readString(PAGE));
  }

  @Test
  void noSentenceIsHeldOutAndTunedOn() throws IOException {
    Set<String> tunedOn =
        sentences("development").stream().map(LabelledSentence::text).collect(Collectors.toSet());
    assertThat(sentences("held-out")).noneMatch(s -> tunedOn.contains(s.text()));
  }

  @Test
  void everySentenceHasAnIdOfItsOwn() throws IOException {
    assertThat(Stream.concat(sentences("held-out").stream(), sentences("development").stream()))
        .extracting(LabelledSentence::id)
        .doesNotHaveDuplicates();
  }
}
