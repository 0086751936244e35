package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://News.Example:80/A/b/|http://news.example/A/b",
        "https://news.example:8443/a|https://news.example:8443/a",
        "https://news.example/|https://news.example",
        "https://news.example/a?utm_source=x&UTM_medium=y&id=3&fbclid=z&gclid=q|https://news.example/a?id=3",
        "https://news.example/a?utm_source=x|https://news.example/a",
        "https://news.example/a#b|https://news.example/a",
        "https://news.example/x/../a|https://news.example/a",
        "https://news.example/خبر|https://news.example/%D8%AE%D8%A8%D8%B1",
        "https://news.example/%d8%ae%d8%a8%d8%b1|https://news.example/%D8%AE%D8%A8%D8%B1",
        "https://user@news.example/a|https://news.example/a",
        "https://news.example//a///b|https://news.example/a/b",
        "https://news.example/a/index.html|https://news.example/a",
        "https://news.example/index.php?id=3|https://news.example?id=3",
        "https://news.example/%7Ea/%41%2c|https://news.example/~a/A,",
        "https://news.example/100%|https://news.example/100%25",
        "https://news.example/a;jsessionid=0A?x=1|https://news.example/a?x=1",
        "https://news.example/(S(abc123))/a.aspx?id=1|https://news.example/a.aspx?id=1",
        "https://news.example/a?PHPSESSID=1&sid=0123456789abcdef0123456789abcdef|https://news.example/a",
        "https://news.example/a?ref=rss&from=telegram|https://news.example/a",
        "https://news.example/a?id=1&amp;p=2|https://news.example/a?id=1&p=2",
        "https://news.example/#!/a/1|https://news.example#!/a/1",
        "https://news.example/#/a/1|https://news.example#/a/1"
      })
  void addressesOfOneArticleHaveOneForm(String given, String canonical) {
    assertThat(CanonicalUrl.of(given)).hasToString("Optional[" + canonical + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/2021/a",
        "http://news.example/2021/a/",
        "https://www.news.example/2021/a",
        "https://m.news.example/2021/a",
        "https://mobile.news.example/2021/a",
        "https://amp.news.example/2021/a",
        "https://news.example/2021/a/amp",
        "https://news.example/2021/a/amp/",
        "https://news.example/amp/2021/a",
        "https://news.example/2021/a.amp",
        "https://news.example/2021/a?amp",
        "https://news.example/2021/a?amp=1",
        "https://news.example/2021/a?outputType=amp",
        "https://www.google.com/amp/s/www.news.example/2021/a/amp/",
        "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2021/a?amp=1&usqp=mq331",
        "https://www-news-example.cdn.ampproject.org/v/s/news.example/amp/2021/a?amp_js_v=0.1",
        "https://www.google.com/url?rct=j&sa=t&url=https://news.example/2021/a&ct=ga",
        "https://news.google.com/news/url?sa=t&url=http%3A%2F%2Fnews.example%2F2021%2Fa",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2F2021%2Fa%3Ffbclid%3Dx&h=1",
        "https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fnews.example%2f2021%2fa"
      })
  void twinsCachesAndRedirectsLeadToOneArticle(String given) {
    assertThat(identity(given)).isEqualTo("news.example/2021/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?b=2&a=1", "?a=1&b=2", "?a=1&utm_id=7&b=2"})
  void orderOfParametersMakesNoDifference(String query) {
    assertThat(identity("https://news.example/x" + query)).isEqualTo("news.example/x?a=1&b=2");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/?p=1, https://news.example/?p=2",
    "https://news.example/a?id=1, https://news.example/a?id=2",
    "https://news.example/a?sid=1, https://news.example/a?sid=2",
    "https://news.example/a?cid=1, https://news.example/a?cid=2",
    "https://news.example/a?ref=1, https://news.example/a?ref=2",
    "https://news.example/a?m=202111, https://news.example/a?m=202112",
    "https://news.example/a, https://news.example/A",
    "https://ar.news.example/a, https://en.news.example/a",
    "https://news.example/a, https://news.example:8080/a",
    "https://news.example/#!/a/1, https://news.example/#!/a/2",
    "https://news.example/amplifier, https://news.example/lifier",
    "https://news.example/index.php/a, https://news.example/index.php/b",
    "https://m.example/a, https://w.example/a",
    "https://news.example/a%2Fb, https://news.example/a/b",
    "https://feedproxy.google.com/~r/x/~3/1/, https://feedproxy.google.com/~r/x/~3/2/"
  })
  void articlesOfTheirOwnStayApart(String one, String other) {
    assertThat(identity(one)).isNotEqualTo(identity(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/x",
        "/a/b",
        "news",
        "https://",
        "javascript:alert(1)",
        "http://a b"
      })
  void whatIsNoWebAddressIsNone(String given) {
    assertThat(CanonicalUrl.of(given)).isEmpty();
  }

  @Property(tries = 3000)
  void canonicalFormIsItsOwn(@ForAll("addresses") String address) {
    Optional<CanonicalUrl> once = CanonicalUrl.of(address);

    once.ifPresent(url -> assertThat(CanonicalUrl.of(url.toString())).isEqualTo(once));
  }

  @Property
  void anyStringHasAFormOrNone(@ForAll String text) {
    assertThat(CanonicalUrl.of(text)).isNotNull();
    assertThat(CanonicalUrl.of("https://a.example/" + text)).isNotNull();
  }

  @Provide
  Arbitrary<String> addresses() {
    List<String> pieces =
        List.of(
            "/",
            "//",
            "/a",
            "/amp",
            "/amp/",
            ".amp",
            ".html",
            "/index.html",
            "/..",
            "/.",
            "%41",
            "%",
            "%2",
            "%2f",
            "%e2",
            "?",
            "&",
            "id=1",
            "utm_x=1",
            "amp;",
            "amp=1",
            "#",
            "#!",
            "#/",
            ";jsessionid=1",
            "/(S(a))",
            "خبر",
            " ",
            ":80",
            "@",
            "m.",
            "www.",
            "=",
            "+",
            "http://",
            "https://www.google.com/url?url=",
            "/default.aspx",
            "\u00a0",
            "%3A",
            "|",
            "\\");
    return Arbitraries.of(pieces)
        .list()
        .ofMaxSize(9)
        .map(parts -> "https://news.example" + String.join("", parts));
  }

  private static String identity(String address) {
    return CanonicalUrl.of(address).orElseThrow().identity();
  }
}
