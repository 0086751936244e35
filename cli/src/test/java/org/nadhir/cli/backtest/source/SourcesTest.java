package org.nadhir.cli.backtest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.ingest.lines.LineReader;

class SourcesTest {
  @TempDir Path folder;

  private static List<String> read(List<Source> sources) throws IOException {
    List<String> read = new ArrayList<>();
    for (Source source : sources) {
      source.read(
          new Source.Sink() {
            @Override
            public void take(Raw raw) {
              read.add("%s %s".formatted(raw.form(), new String(raw.bytes(), UTF_8)));
            }

            @Override
            public void progress(long steps) {}
          });
    }
    return read;
  }

  private static List<Source> sources(Object... names) {
    return Sources.of(
        Arrays.stream(names).map(Object::toString).toList(), InputStream.nullInputStream());
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFolderHoldsDocumentsAndLinesAndOtherFilesAreLeftAlone() throws IOException {
    write("a/one.txt", "one".getBytes(UTF_8));
    write("b.ndjson", "{1}\n\n  \n{2}".getBytes(UTF_8));
    write("c.jsonl.gz", zipped("{3}\r\n"));
    write("README.md", "no".getBytes(UTF_8));

    assertThat(read(sources(folder)))
        .containsExactly("DOCUMENT one", "JSON {1}", "JSON {2}", "JSON {3}\r");
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
    Path file = write("a.ndjson", "{1}\n".getBytes(UTF_8));

    assertThat(read(sources(file, folder, folder.resolve("./a.ndjson"))))
        .containsExactly("JSON {1}");
  }

  @Test
  void theOrderOfTheNamesDoesNotMatter() throws IOException {
    Path a = write("a.ndjson", "{1}\n".getBytes(UTF_8));
    Path b = write("b.ndjson", "{2}\n".getBytes(UTF_8));

    assertThat(read(sources(b, a))).isEqualTo(read(sources(a, b)));
  }

  @Test
  void standardInputMayBeZipped() throws IOException {
    InputStream in = new ByteArrayInputStream(zipped("{1}\n{2}\n"));

    assertThat(read(Sources.of(List.of("-"), in))).containsExactly("JSON {1}", "JSON {2}");
  }

  @Test
  void aLineThatIsTooLongIsNotHeldAndTheNextIsRead() throws IOException {
    byte[] bytes = new byte[LineReader.LONGEST + 70_000];
    Arrays.fill(bytes, (byte) 'x');
    bytes[bytes.length - 3] = '\n';
    List<Raw> read = new ArrayList<>();
    LineReader lines = new LineReader(new ByteArrayInputStream(bytes));
    while (lines.next()) {
      Form form = lines.isTooLong() ? Form.TOO_LONG : Form.JSON;
      read.add(new Raw(new Place("x", lines.number()), form, lines.bytes(), null));
    }

    assertThat(read).extracting(Raw::form).containsExactly(Form.TOO_LONG, Form.JSON);
    assertThat(read.get(0).bytes()).hasSize(LineReader.LONGEST);
    assertThat(read.get(1).bytes()).hasSize(2);
    assertThat(read.get(1).place()).hasToString("x:2");
  }

  @Test
  void whatIsNotThereIsAFailure() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(() -> sources(folder.resolve("nothing")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("there is no readable file or folder");
    assertThatThrownBy(() -> sources(empty))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nothing to read in " + empty);
  }
}
