package org.nadhir.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Any bytes are text, whatever was declared. */
class DecodingFuzzTest {
  @FuzzTest(maxDuration = "200s")
  void everyBytesAreText(byte[] document) {
    Markup markup = Markup.values()[document.length % Markup.values().length];
    int header = Math.min(document.length, 20);
    String charset =
        new String(Arrays.copyOf(document, header), java.nio.charset.StandardCharsets.ISO_8859_1);
    Decoded decoded = Decoding.text(document, "text/xml; charset=" + charset, markup);
    assertThat(decoded.text().length()).isLessThanOrEqualTo(2 * document.length);
    assertThat(decoded.text()).doesNotContain("\uFEFF");
  }
}
