package org.nadhir.ingest.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundledSourcesTest {
  private static final Pattern SEEN = Pattern.compile("url: (\\S+) # seen in (\\d+)");

  private final Outlets outlets = Outlets.load(Optional.empty());
  private final List<OutletEntry> real =
      outlets.all().stream().filter(e -> !e.outlet().id().startsWith("sample-")).toList();

  @Test
  void fortyRealOutletsAndMoreCanBePolled() {
    assertThat(real.stream().filter(e -> e.feeds().stream().anyMatch(FeedSource::enabled)))
        .hasSizeGreaterThan(100);
    assertThat(outlets.feeds().stream().filter(f -> f.enabled() && "ar".equals(f.language())))
        .hasSizeGreaterThan(30);
  }

  @Test
  void everyRealOutletHasAnArabicAndALatinName() {
    assertThat(real)
        .allSatisfy(
            entry -> {
              assertThat(entry.names()).containsKey("ar");
              String latin = entry.names().getOrDefault("en", entry.outlet().name());
              assertThat(latin).matches("[\\p{IsLatin}\\d .,'&()-]+");
            });
  }

  @Test
  void everyOutletWithFeedsKnowsItsZoneAndTheLanguagesOfItsFeeds() {
    assertThat(real)
        .filteredOn(entry -> !entry.feeds().isEmpty())
        .allSatisfy(
            entry -> {
              assertThat(entry.zone()).isNotNull();
              assertThat(entry.languages())
                  .containsAll(
                      entry.feeds().stream()
                          .map(FeedSource::language)
                          .filter(Objects::nonNull)
                          .toList());
            });
  }

  @Test
  void noInventedOutletIsPolled() {
    assertThat(outlets.feeds()).noneMatch(f -> f.outlet().id().startsWith("sample-"));
  }

  @Test
  void onlyAddressesThatSeveralPublicListsHoldAreEnabled() throws IOException {
    Map<String, Integer> seen = seen();

    assertThat(outlets.feeds())
        .allSatisfy(
            feed -> {
              assertThat(seen).containsKey(feed.url().toString());
              assertThat(!feed.enabled() || seen.get(feed.url().toString()) >= 2)
                  .as(feed.id())
                  .isTrue();
            });
  }

  private static Map<String, Integer> seen() throws IOException {
    Map<String, Integer> seen = new TreeMap<>();
    try (InputStream in =
        Objects.requireNonNull(Outlets.class.getResourceAsStream("/sources.yaml"))) {
      Matcher matcher = SEEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        seen.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
      }
    }
    return seen;
  }
}
