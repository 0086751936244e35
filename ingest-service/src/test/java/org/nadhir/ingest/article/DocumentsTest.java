package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.ingest.outlet.Outlets;

class DocumentsTest {
  private static final String TEXT = "الميناء مفتوح.";

  private final ArticleMaker maker = new ArticleMaker(Outlets.load(Optional.empty()));

  @Test
  void charsetOfTheContentTypeIsRead() {
    Made made =
        read(TEXT.getBytes(Charset.forName("windows-1256")), "text/plain; charset=windows-1256");

    assertThat(((Made.Good) made).article().text()).isEqualTo(TEXT);
  }

  @Test
  void bytesInAnotherCharsetAreRefusedAndNeverReplaced() {
    Made made = read(TEXT.getBytes(Charset.forName("windows-1256")), "text/plain");

    assertThat(((Made.Bad) made).reason()).isEqualTo(Reason.BAD_ENCODING);
  }

  @Test
  void unknownCharsetIsRefused() {
    Made made = read(TEXT.getBytes(StandardCharsets.UTF_8), "text/plain; charset=klingon");

    assertThat(((Made.Bad) made).reason()).isEqualTo(Reason.BAD_ENCODING);
  }

  private Made read(byte[] bytes, String contentType) {
    return Documents.read(maker, bytes, contentType, Instant.EPOCH);
  }
}
