package org.nadhir.ingest.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void linesAreWhatStandsBetweenLineFeeds() throws IOException {
    assertThat(lines(stream("a\n\nخبر\r\nlast"), 100)).containsExactly("a", "", "خبر\r", "last");
    assertThat(lines(stream("a\n"), 100)).containsExactly("a");
    assertThat(lines(stream(""), 100)).isEmpty();
  }

  @Test
  void ofALineThatIsTooLongTheBeginningIsHeldAndTheNextIsWhole() throws IOException {
    LineReader reader = new LineReader(stream("12345678\nnext"), 5);

    reader.next();
    assertThat(reader.isTooLong()).isTrue();
    assertThat(reader.bytes()).hasSize(5);
    reader.next();
    assertThat(reader.isTooLong()).isFalse();
    assertThat(reader.bytes()).asString(UTF_8).isEqualTo("next");
    assertThat(reader.number()).isEqualTo(2);
  }

  @Test
  void packedStreamIsUnpackedWhateverItIsCalled() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("a\nb".getBytes(UTF_8));
    }

    assertThat(lines(Unzipped.of(new ByteArrayInputStream(bytes.toByteArray())), 10))
        .containsExactly("a", "b");
    assertThat(lines(Unzipped.of(stream("a\nb")), 10)).containsExactly("a", "b");
    assertThat(lines(Unzipped.of(stream("")), 10)).isEmpty();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<String> lines(InputStream in, int longest) throws IOException {
    LineReader reader = new LineReader(in, longest);
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      lines.add(new String(reader.bytes(), UTF_8));
    }
    return lines;
  }
}
