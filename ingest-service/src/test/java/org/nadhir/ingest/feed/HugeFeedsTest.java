package org.nadhir.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.nadhir.ingest.feed.Reading.rss;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to exhaust a reader cost little more than their length. */
class HugeFeedsTest {
  private static final int LENGTH = 200_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<item>",
        "</x>",
        "<a/>",
        "<!--",
        "<!--x-->",
        "<![CDATA[",
        "<![CDATA[]]>",
        "<!DOCTYPE [",
        "<?x",
        "<",
        "<a ",
        "<a b=\"",
        "<a b=\"'<a c='",
        "<a b='\" >",
        "&",
        "&a",
        "<title><link>",
        "<link>a</link>",
        "<pubDate>7 x 2021 : 09:30</pubDate>",
        "[",
        "{",
        " ",
        "<author>a@b (c</author>",
        "<a xml:base='https://h.example/a'>",
        "&amp;amp;lt;",
        "ا"
      })
  void repetitionCostsLinearTime(String unit) {
    String much = unit.repeat(LENGTH / unit.length());

    assertTimeoutPreemptively(LIMIT, () -> Reading.read(much));
    assertTimeoutPreemptively(LIMIT, () -> Reading.read(rss("<item><title>" + much)));
    assertTimeoutPreemptively(LIMIT, () -> Reading.read("{\"items\":[{\"title\":\"" + much));
  }

  @Test
  void namespaceDeclarationsWithoutEndCostLinearTime() {
    StringBuilder tags = new StringBuilder("<rss>");
    for (int i = 0; tags.length() < LENGTH; i++) {
      tags.append(i % 500 == 0 ? "><c" : " xmlns:a" + i + "='x'");
    }

    assertTimeoutPreemptively(LIMIT, () -> Reading.read(tags.toString()));
  }

  @Test
  void moreItemsThanTheBoundAreSetAsideAndCounted() {
    FeedRead.Feed feed = Reading.feed(rss("<item><title>a</title></item>".repeat(5_010)));

    assertThat(feed.items()).hasSize(Collected.ITEMS);
    assertThat(feed.setAside()).isEqualTo(10);
  }

  @Test
  void hugeTitleIsCut() {
    String title = Reading.item("<title>" + "خبر ".repeat(50_000) + "</title>").title();

    assertThat(title).hasSizeLessThanOrEqualTo(Titles.LENGTH).startsWith("خبر خبر");
  }

  @Test
  void deepNestingIsRead() {
    String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);

    assertThat(Reading.feed(rss("<item><title>a</title>" + deep + "</item>")).items()).hasSize(1);
  }
}
