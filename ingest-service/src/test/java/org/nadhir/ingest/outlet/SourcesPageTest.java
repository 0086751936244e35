package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/sources.md} to the reader and to the sources inside. */
class SourcesPageTest {
  private String page = "";
  private String sample = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(Path.of("../docs/sources.md"));
    Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).isTrue();
    sample = block.group(1);
  }

  @Test
  void theSampleIsGood() {
    assertThat(read(sample).feeds())
        .extracting(FeedSource::id)
        .containsExactly("sample-wire/ar", "sample-wire/en");
  }

  @Test
  void theMistakeIsReportedAsThePageSays() {
    String wrong = sample.replace("tier: wire", "tier: agency");
    assertThatThrownBy(() -> read(wrong))
        .satisfies(
            e ->
                assertThat(page)
                    .contains(e.getMessage().lines().skip(1).findFirst().orElseThrow().strip()));
  }

  @Test
  void everyFieldIsInATable() {
    for (Section section : new Section[] {Section.OUTLET, Section.FEED}) {
      assertThat(section.fields()).allSatisfy(field -> assertThat(page).contains("`" + field));
    }
  }

  @Test
  void theNumbersAreThoseOfTheSourcesInside() {
    Outlets inside = Outlets.load(Optional.empty());
    long outlets =
        inside.all().stream().filter(e -> !e.outlet().id().startsWith("sample-")).count();
    long enabled = inside.feeds().stream().filter(FeedSource::enabled).count();

    assertThat(page)
        .contains("%d outlets with %d feeds".formatted(outlets, inside.feeds().size()))
        .contains("%d feeds are enabled".formatted(enabled));
  }

  private static Outlets read(String yaml) {
    return OutletsReader.read("my-sources.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
