package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.contracts.Article;
import org.nadhir.ingest.outlet.Outlets;

/**
 * Real documents from outside the repository, checked by their properties; skipped where they are
 * not.
 */
class SharedSeedsTest {
  private static final Path FOLDER = Path.of("../../shared/seeds");
  private static final List<String> MARKERS =
      List.of(
          "اقرأ المزيد",
          "قد يهمك",
          "مقالات ذات صلة",
          "الأعلى",
          "تعليقك",
          "المصدر :",
          "Related Nodes",
          "(رويترز)",
          "(الأناضول)",
          "video call",
          "العربية نت");

  @BeforeAll
  static void documentsAreThere() {
    assumeTrue(Files.isDirectory(FOLDER), "no documents in " + FOLDER);
  }

  @ParameterizedTest
  @CsvSource({
    "000, al-arabiya,         , true,  23",
    "001, unknown,     2021-12, true,  31",
    "002, unknown,            , false, 3",
    "003, al-jazeera,         , true,  21",
    "004, independent-arabia, , false, 16"
  })
  void realDocumentIsReadCleanly(
      String number, String outlet, @Nullable String month, boolean titled, int paragraphs)
      throws IOException {
    Article article = article(number);

    assertThat(article.outlet().id()).isEqualTo(outlet);
    assertThat(article.language()).isEqualTo("ar");
    assertThat(article.title().isEmpty()).isNotEqualTo(titled);
    assertThat(article.text().split("\n\n")).hasSize(paragraphs);
    assertThat(article.wireCredit()).isNull();
    MARKERS.forEach(marker -> assertThat(article.text()).doesNotContain(marker));
    if (month == null) {
      assertThat(article.publishedAt()).isNull();
    } else {
      assertThat(article.publishedAt()).asString().startsWith(month);
    }
  }

  private static Article article(String number) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      ArticleMaker maker = new ArticleMaker(Outlets.load(Optional.empty()));
      Made made = maker.fromDocument(Files.readString(file), Instant.EPOCH);
      return ((Made.Good) made).article();
    }
  }
}
