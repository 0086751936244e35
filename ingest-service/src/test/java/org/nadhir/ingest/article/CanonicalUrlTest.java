package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

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
        "https://user@news.example/a|https://news.example/a"
      })
  void addressesOfOneArticleHaveOneForm(String given, String canonical) {
    assertThat(CanonicalUrl.of(given)).hasToString("Optional[" + canonical + "]");
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
}
