package org.nadhir.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.ingest.feed.Reading.feed;
import static org.nadhir.ingest.feed.Reading.item;
import static org.nadhir.ingest.feed.Reading.rss;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lenient reader can read is read. */
class BrokenFeedsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AT&T and R&D|AT&T and R&D",
        "a&nbsp;b &copy; c|a b © c",
        "&amp;quot;a&amp;quot;|\"a\"",
        "&amp;amp;quot;a&amp;amp;quot;|\"a\"",
        "<![CDATA[a <b>b</b> &amp; c]]>|a b & c",
        "&lt;i&gt;a&lt;/i&gt; b|a b",
        "a <b>b</b> c|a b c",
        "a < b > c|a < b > c",
        "a &unknown; b|a &unknown; b",
        "a\u0000\u0008b|ab",
        "a <!-- b --> c|a c",
        "&#1582;&#x628;&#1585;|خبر",
        "<![CDATA[a]]><![CDATA[ b]]>|a b",
        "Ø§Ù„Ø¨Ø±Ù„Ù…Ø§Ù†|البرلمان",
        "Ø§Ù„Ø¨Ø±Ù„Ù…Ø§Ù†</title><description>خبر</description><title>|البرلمان"
      })
  void titleIsPlainText(String written, String read) {
    assertThat(item("<title>" + written + "</title>").title()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><item><title>a</title></item><item><title>b</title></item>",
        "<rss><channel><item><title>a</title><item><title>b</title></channel></rss>",
        "<rss><channel><item><title>a<item><title>b</item></channel></rss>",
        "<RSS><CHANNEL><ITEM><TITLE>a</TITLE></ITEM><ITEM><TITLE>b</title></item></CHANNEL></RSS>",
        "junk <b>Warning</b>: x\n<?xml version='1.0'?><rss><channel><item><title>a</title></item>"
            + "<item><title>b</title></item></channel></rss>",
        "<rss><channel><item><title>a</title><x y=\"z></x></item><item><title>b</title></item>",
        "<rss><channel><item><title>a</title></wrong></item><item><title>b</title></item>",
        "<rss><channel><item><title><![CDATA[a</title></item><item><title><![CDATA[b]]></title>",
        "<rss><channel><item><title>a</title><!-- open</item><item><title>b</title></item>",
        "<rss><item><title>a</title></item><item><title>b</title></item></rss>",
        "<channel><item><title>a</title></item><item><title>b</title></item></channel>",
        "<item><title>a</title></item><item><title>b</title></item>",
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://h.example/x'>"
            + "<rss version='0.91'><channel><item><title>a</title></item><item><title>b</title>"
            + "</item></channel></rss>",
        "<!DOCTYPE rss [<!ELEMENT a (b)> <!ENTITY nbsp '&#160;'>]><rss><channel><item>"
            + "<title>a</title></item><item><title>b</title></item></channel></rss>",
        "<feed><entry><title>a</title></entry><entry><title>b</title></entry></feed>",
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>a</a:title></a:entry>"
            + "<a:entry><a:title>b</a:title></a:entry></a:feed>"
      })
  void everyItemIsRead(String document) {
    assertThat(feed(document).items()).extracting(FeedItem::title).containsExactly("a", "b");
  }

  @Test
  void fieldThatIsNotClosedDoesNotSwallowItsNeighbours() {
    FeedItem item =
        item("<title>a<link>https://h.example/1</link><pubDate>2021-12-07T09:30:00Z</pubDate>");

    assertThat(item.title()).isEqualTo("a");
    assertThat(item.link()).hasToString("https://h.example/1");
    assertThat(item.publishedAt()).isEqualTo("2021-12-07T09:30:00Z");
  }

  @Test
  void entitiesOfADocumentAreNeitherFetchedNorExpanded() {
    String dtd =
        "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&c;&c;'>"
            + "<!ENTITY c 'ccc'>]>";

    assertThat(feed(dtd + rss("<item><title>x &a;&b; y</title></item>")).items().get(0).title())
        .isEqualTo("x &a;&b; y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link>/a?b=1&copy=2</link>|https://sample-daily.example/a?b=1&copy=2",
        "<link> \t https://h.example/a b/ن\t</link>|https://h.example/a%20b/%D9%86",
        "<link>www.h.example/a</link>|http://www.h.example/a",
        "<link>//h.example/a</link>|https://h.example/a",
        "<link>https://h.example/100%/%41</link>|https://h.example/100%25/%41",
        "<link>https://مثال.example/</link>|https://xn--mgbh0fb.example/",
        "<link/><guid>https://h.example/g</guid>|https://h.example/g",
        "<link href='https://h.example/h'/>|https://h.example/h",
        "<guid isPermaLink='true'>https://h.example/g</guid>|https://h.example/g",
        "<link>https://p.example/x</link><feedburner:origLink>https://h.example/o"
            + "</feedburner:origLink>|https://h.example/o",
        "<atom:link rel='self' href='https://h.example/s'/><link>https://h.example/l</link>"
            + "|https://h.example/l"
      })
  void linkIsAbsoluteAndTheOneOfTheArticle(String fields, String link) {
    assertThat(item(fields).link()).hasToString(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "mailto:a@h.example", "ftp://h.example/", "http://", "%"})
  void addressThatIsNoneOfTheWebIsNone(String link) {
    assertThat(item("<link>" + link + "</link>").link())
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(),
            relative -> assertThat(relative).hasToString("https://sample-daily.example/%25"));
  }

  @Test
  void relativeLinkIsRelativeToTheFeedsOwnLinkAndToXmlBase() {
    String own = "<link>https://h.example/news/</link>";

    assertThat(feed("<rss><channel>" + own + "<item><link>a</link></item></channel></rss>").items())
        .extracting(item -> String.valueOf(item.link()))
        .containsExactly("https://h.example/news/a");
    assertThat(item("<link xml:base='https://b.example/x/'>a</link>").link())
        .hasToString("https://b.example/x/a");
  }

  @Test
  void namespacesCountByTheirAddressAndUndeclaredOnesByTheirUsualPrefix() {
    FeedRead.Feed feed =
        feed(
            "<rss xmlns:zz='http://purl.org/dc/elements/1.1/'><channel><item>"
                + "<zz:creator>A</zz:creator><dcterms:issued>2021-12-07</dcterms:issued>"
                + "<media:title>no</media:title><title>yes</title></item></channel></rss>");

    assertThat(feed.items().get(0).authors()).containsExactly("A");
    assertThat(feed.items().get(0).publishedAt()).isEqualTo("2021-12-07T00:00:00Z");
    assertThat(feed.items().get(0).title()).isEqualTo("yes");
  }

  @Test
  void dateThatCannotBeReadIsAbsentAndKeptAsItStands() {
    FeedItem item = item("<pubDate>03/04/2021</pubDate>");

    assertThat(item.publishedAt()).isNull();
    assertThat(item.rawDate()).isEqualTo("03/04/2021");
  }
}
