package org.nadhir.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import org.nadhir.ingest.bytes.Decoding;
import org.nadhir.ingest.bytes.Markup;

/** Any bytes are read as a page, and hold an article or not. */
class PageReaderFuzzTest {
  private static final URI ADDRESS = URI.create("https://sample-daily.example/2021/12/07/a");

  @FuzzTest(maxDuration = "200s")
  void everyDocumentIsAPageOrIsNone(byte[] document) {
    String html = Decoding.text(document, null, Markup.HTML).text();

    PageRead read = new PageReader().read(html, ADDRESS);

    if (read instanceof PageRead.NoArticle none) {
      assertThat(none.reason()).as(none.detail()).isNotEqualTo(PageProblem.UNREADABLE);
    }
    assertThat(HtmlText.of(html)).isNotNull();
  }
}
