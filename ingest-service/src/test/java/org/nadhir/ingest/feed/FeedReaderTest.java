package org.nadhir.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.ingest.feed.Reading.feed;
import static org.nadhir.ingest.feed.Reading.item;
import static org.nadhir.ingest.feed.Reading.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  @Test
  void rssItemIsRead() {
    FeedItem item =
        item(
            "<title>خبر</title><link>https://sample-daily.example/1</link><guid>g1</guid>"
                + "<pubDate>Tue, 07 Dec 2021 12:30:00 +0300</pubDate>"
                + "<dc:creator>A. Writer</dc:creator><source url='x'>Sample Wire</source>"
                + "<description>short</description>"
                + "<content:encoded><![CDATA[<p>the full text</p>]]></content:encoded>");

    assertThat(item.key()).isEqualTo("g1");
    assertThat(item.link()).hasToString("https://sample-daily.example/1");
    assertThat(item.title()).isEqualTo("خبر");
    assertThat(item.html()).isEqualTo("<p>the full text</p>");
    assertThat(item.publishedAt()).isEqualTo("2021-12-07T09:30:00Z");
    assertThat(item.rawDate()).isEqualTo("Tue, 07 Dec 2021 12:30:00 +0300");
    assertThat(item.authors()).containsExactly("A. Writer");
    assertThat(item.source()).isEqualTo("Sample Wire");
  }

  @Test
  void atomEntryIsRead() {
    FeedRead.Feed feed =
        feed(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='ru'"
                + " xml:base='https://sample-wire.example/ru/'><title>Образец</title><entry>"
                + "<id>tag:1</id><link rel='self' href='https://sample-wire.example/self'/>"
                + "<link rel='alternate' type='text/html' href='a/1'/>"
                + "<title type='html'>&lt;b&gt;Один&lt;/b&gt;</title>"
                + "<updated>2021-12-07T09:30:00Z</updated><author><name>A</name></author>"
                + "<content type='xhtml'><div>x <b>y</b></div></content></entry></feed>");
    FeedItem item = feed.items().get(0);

    assertThat(feed.format()).isEqualTo(FeedFormat.ATOM);
    assertThat(feed.language()).isEqualTo("ru");
    assertThat(item.link()).hasToString("https://sample-wire.example/ru/a/1");
    assertThat(item.title()).isEqualTo("Один");
    assertThat(item.html()).isEqualTo("<div>x <b>y</b></div>");
    assertThat(item.publishedAt()).isEqualTo(item.updatedAt()).isEqualTo("2021-12-07T09:30:00Z");
    assertThat(item.authors()).containsExactly("A");
  }

  @Test
  void rdfItemsStandBesideTheirChannel() {
    FeedRead.Feed feed =
        feed(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
                + "<channel><title>t</title><items/></channel><item rdf:about='https://h.example/1'>"
                + "<title>a</title><d:date>2021-12-07T09:30:00Z</d:date></item></rdf:RDF>");

    assertThat(feed.format()).isEqualTo(FeedFormat.RDF);
    assertThat(feed.title()).isEqualTo("t");
    assertThat(feed.items().get(0).link()).hasToString("https://h.example/1");
    assertThat(feed.items().get(0).publishedAt()).isEqualTo("2021-12-07T09:30:00Z");
  }

  @Test
  void jsonFeedIsReadWhateverItsTypes() {
    FeedRead.Feed feed =
        feed(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"x\":{\"y\":[1]},"
                + "\"items\":[{\"id\":7,\"url\":\"/a\",\"title\":\"x &amp; y\",\"tags\":[[]],"
                + "\"content_html\":\"<p>z</p>\",\"authors\":[{\"name\":\"A\"},\"B\"],"
                + "\"date_published\":\"2021-12-07T09:30:00Z\"},3,{\"id\":\"8\",},");
    FeedItem item = feed.items().get(0);

    assertThat(feed.items()).hasSize(2);
    assertThat(feed.setAside()).isEqualTo(1);
    assertThat(feed.problems()).anyMatch(problem -> problem.contains("breaks off"));
    assertThat(item.key()).isEqualTo("7");
    assertThat(item.link()).hasToString("https://sample-daily.example/a");
    assertThat(item.title()).isEqualTo("x & y");
    assertThat(item.authors()).containsExactly("A", "B");
    assertThat(item.publishedAt()).isEqualTo("2021-12-07T09:30:00Z");
  }

  @Test
  void newsSitemapIsReadAndItsOtherPagesAreSetAside() {
    FeedRead.Feed feed =
        feed(
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
                + "<url><loc>https://sample-tv.example/1</loc><n:news><n:publication>"
                + "<n:name>Sample TV</n:name><n:language>ar</n:language></n:publication>"
                + "<n:publication_date>2021-12-07T09:30:00Z</n:publication_date>"
                + "<n:title>خبر</n:title></n:news></url>"
                + "<url><loc>https://sample-tv.example/about</loc></url></urlset>");
    FeedItem item = feed.items().get(0);

    assertThat(feed.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
    assertThat(feed.setAside()).isEqualTo(1);
    assertThat(item.title()).isEqualTo("خبر");
    assertThat(item.source()).isEqualTo("Sample TV");
    assertThat(item.language()).isEqualTo("ar");
    assertThat(item.publishedAt()).isEqualTo("2021-12-07T09:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "' \n'|EMPTY",
        "no feed|NO_MARKUP",
        "<!DOCTYPE html><html><title>404</title><p>x</html>|HTML_PAGE",
        "<p>Not found|HTML_PAGE",
        "<urlset><url><loc>https://h.example/</loc></url></urlset>|PLAIN_SITEMAP",
        "<sitemapindex><sitemap/></sitemapindex>|SITEMAP_INDEX",
        "<opml><body/></opml>|OTHER_XML",
        "{\"error\":1}|OTHER_JSON",
        "[1]|OTHER_JSON"
      })
  void documentThatIsNoFeedSaysWhy(String document, FeedProblem reason) {
    assertThat(read(document))
        .isInstanceOfSatisfying(
            FeedRead.Unreadable.class, none -> assertThat(none.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "iso-8859-6", "UTF-16LE", "UTF-16", "UTF-8"})
  void feedIsReadInTheEncodingOfItsBytes(String charset) {
    String xml = Reading.rss("<item><title>وزارة الخارجية تستدعي السفير</title></item>");
    byte[] bytes = xml.getBytes(Charset.forName(charset));
    FeedRead read = new FeedReader().read(bytes, "text/xml", Reading.BASE, Instant.EPOCH);

    assertThat(((FeedRead.Feed) read).items().get(0).title())
        .isEqualTo("وزارة الخارجية تستدعي السفير");
  }

  @Test
  void itemsWithoutAnythingToTellThemByAreItemsStill() {
    FeedRead.Feed feed = feed(Reading.rss("<item/><item></item><item><author>a</author></item>"));

    assertThat(feed.items()).hasSize(3).extracting(FeedItem::key).doesNotHaveDuplicates();
  }

  @Test
  void itemsThatShareAnIdStayApartByTheirLinks() {
    FeedRead.Feed feed =
        feed(
            Reading.rss(
                "<item><guid>1</guid><link>https://h.example/a</link></item>"
                    + "<item><guid>1</guid><link>https://h.example/b</link></item>"
                    + "<item><guid>2</guid></item>"));

    assertThat(feed.items())
        .extracting(FeedItem::key)
        .containsExactly("1 https://h.example/a", "1 https://h.example/b", "2");
  }

  @Test
  void keyOfAnItemWithoutIdIsItsLinkElseWhatItSays() {
    String first = item("<link>https://h.example/a</link>").key();
    String second = item("<title>a</title>").key();

    assertThat(first).isEqualTo("https://h.example/a");
    assertThat(second).isEqualTo(item("<title>a</title>").key()).isNotEqualTo(item("").key());
  }

  @Test
  void itemsDatedAfterTheFetchAreNamed() {
    String xml = Reading.rss("<item><pubDate>2021-12-07T09:30:00Z</pubDate></item>");
    URI base = Reading.BASE;
    byte[] bytes = xml.getBytes(Charset.forName("UTF-8"));
    FeedRead early =
        new FeedReader().read(bytes, null, base, Instant.parse("2021-12-07T09:00:00Z"));
    FeedRead late = new FeedReader().read(bytes, null, base, Instant.parse("2021-12-07T09:25:00Z"));

    assertThat(((FeedRead.Feed) early).problems()).contains("items dated in the future: 1");
    assertThat(((FeedRead.Feed) late).problems()).isEmpty();
  }
}
