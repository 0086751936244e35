package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
  void charsetThatNobodySaysIsFoundOut() {
    Made made = read(TEXT.getBytes(Charset.forName("windows-1256")), "text/plain");

    assertThat(((Made.Good) made).article().text()).isEqualTo(TEXT);
  }

  @Test
  void unknownCharsetIsNoObstacle() {
    Made made = read(TEXT.getBytes(StandardCharsets.UTF_8), "text/plain; charset=klingon");

    assertThat(((Made.Good) made).article().text()).isEqualTo(TEXT);
  }

  @Test
  void whatIsNoTextIsRefused() {
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);

    assertThat(((Made.Bad) read(noise, null)).reason()).isEqualTo(Reason.BAD_ENCODING);
  }

  private Made read(byte[] bytes, @Nullable String contentType) {
    return Documents.read(maker, bytes, contentType, Instant.EPOCH);
  }
}
