package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures the tagger on the labelled sentences of {@code gold/<language>.jsonl}. Their F1 may not
 * fall below the language's floor in {@code gold/floor.properties}; raise the floor with the
 * quality.
 */
class GoldTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GOLD)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static String language(Path file) {
    return file.getFileName().toString().replace(".jsonl", "");
  }

  private static Properties floors() throws IOException {
    Properties floors = new Properties();
    try (Reader reader = Files.newBufferedReader(GOLD.resolve("floor.properties"))) {
      floors.load(reader);
    }
    return floors;
  }

  @TestFactory
  Stream<DynamicTest> qualityIsNotBelowItsFloor() throws IOException {
    Properties floors = floors();
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(language(file), () -> check(file, floors)));
  }

  private static void check(Path file, Properties floors) throws IOException {
    GoldSet gold = GoldSet.read(file);
    GoldScore score = gold.score();
    System.out.printf(
        Locale.ROOT,
        "gold %s sentences=%d precision=%.3f recall=%.3f f1=%.3f%n",
        language(file),
        gold.size(),
        score.precision(),
        score.recall(),
        score.f1());
    double floor = Double.parseDouble(floors.getProperty(language(file), "0"));
    assertThat(score.f1())
        .as("F1 of %s; mistakes:%n%s", language(file), String.join("\n", score.mistakes()))
        .isGreaterThanOrEqualTo(floor);
  }

  @Test
  void everyLanguageWithSentencesHasAFloor() throws IOException {
    assertThat(floors().stringPropertyNames())
        .containsAll(files().stream().map(GoldTest::language).toList());
  }
}
