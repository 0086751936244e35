package org.nadhir.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Rome writes in each format is read as it was. */
class RomeAgreesTest {
  private static final Instant AT = Instant.parse("2021-12-07T09:30:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rss_0.9",
        "rss_0.91N",
        "rss_0.91U",
        "rss_0.92",
        "rss_0.93",
        "rss_0.94",
        "rss_1.0",
        "rss_2.0",
        "atom_0.3",
        "atom_1.0"
      })
  void titlesAndLinksOfEachFormatAreRead(String format) throws FeedException {
    FeedRead.Feed feed = Reading.feed(written(format));

    assertThat(feed.title()).isEqualTo("صحيفة العينة");
    assertThat(feed.items())
        .extracting(FeedItem::title)
        .containsExactly("خبر & 0 <1>", "خبر & 1 <1>", "خبر & 2 <1>");
    assertThat(feed.items())
        .extracting(item -> String.valueOf(item.link()))
        .containsExactly(address(0), address(1), address(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss_0.93", "rss_0.94", "rss_1.0", "rss_2.0", "atom_0.3", "atom_1.0"})
  void datesAndTextsAreRead(String format) throws FeedException {
    assertThat(Reading.feed(written(format)).items())
        .allSatisfy(item -> assertThat(item.publishedAt()).isEqualTo(AT))
        .allSatisfy(item -> assertThat(item.html()).contains("<p>نص &amp; نص</p>"));
  }

  private static String written(String format) throws FeedException {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(format);
    feed.setTitle("صحيفة العينة");
    feed.setLink("https://sample-daily.example/");
    feed.setUri("https://sample-daily.example/");
    feed.setDescription("x");
    feed.setLanguage("ar");
    feed.setEntries(IntStream.range(0, 3).mapToObj(RomeAgreesTest::entry).toList());
    return new SyndFeedOutput().outputString(feed);
  }

  private static SyndEntry entry(int number) {
    SyndContent text = new SyndContentImpl();
    text.setType("text/html");
    text.setMode("escaped");
    text.setValue("<p>نص &amp; نص</p>");
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle("خبر & " + number + " <1>");
    entry.setLink(address(number));
    entry.setUri(address(number));
    entry.setPublishedDate(Date.from(AT));
    entry.setUpdatedDate(Date.from(AT));
    entry.setDescription(text);
    entry.setContents(List.of(text));
    return entry;
  }

  private static String address(int number) {
    return "https://sample-daily.example/2021/12/07/" + number + "?a=1&b=2";
  }
}
