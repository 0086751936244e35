package org.nadhir.ingest.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.ingest.intake.Room;

class LineStreamTest {
  private final Room room = new Room(1 << 20);

  @Test
  void linesComeOneByOneWithTheirNumbers() throws Exception {
    assertThat(read("a\n\nbc\r\nd")).containsExactly("1 a", "2 ", "3 bc\r", "4 d");
    assertThat(read("a\n")).containsExactly("1 a");
    assertThat(read("")).isEmpty();
  }

  @Test
  void linesOfAnyLengthAreTheSameHoweverTheyArrive() throws Exception {
    String text =
        "x".repeat(40_000) + "\n" + "y".repeat(16_384) + "\n" + "z".repeat(16_383) + "\nw";
    assertThat(read(text)).hasSize(4).last().isEqualTo("4 w");
    assertThat(read(text)).first().asString().hasSize(40_002);
  }

  @Test
  void lineThatIsTooLongIsPassedOverAndNotKept() throws Exception {
    LineStream lines = stream("ok\n" + "x".repeat(300_000) + "\nok", 100_000);
    assertThat(lines.next()).isTrue();
    assertThat(lines.next()).isTrue();
    assertThat(lines.isTooLong()).isTrue();
    assertThat(lines.length()).isEqualTo(300_000);
    assertThat(lines.bytes()).isEmpty();
    assertThat(room.used()).isLessThanOrEqualTo(200_000 + (32 << 10));
    assertThat(lines.next()).isTrue();
    assertThat(lines.isTooLong()).isFalse();
    assertThat(new String(lines.bytes(), StandardCharsets.UTF_8)).isEqualTo("ok");
    assertThat(room.used()).isZero();
  }

  @Test
  void longLineNeedsRoom() throws Exception {
    Room.Share other = room.share();
    assertThat(other.take(1 << 20)).isTrue();
    LineStream lines = stream("short\n" + "x".repeat(200_000), 1 << 20);
    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::next)
        .isInstanceOfSatisfying(
            BodyException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NO_ROOM));
  }

  @Test
  void lineThatBreaksOffIsNone() throws Exception {
    InputStream broken =
        new InputStream() {
          private final InputStream begin =
              new ByteArrayInputStream("whole\nhal".getBytes(StandardCharsets.UTF_8));

          @Override
          public int read() throws IOException {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = begin.read(buffer, offset, length);
            if (read < 0) {
              throw new IOException("Connection reset");
            }
            return read;
          }
        };
    LineStream lines = new LineStream(broken, 100, room.share());
    assertThat(lines.next()).isTrue();
    assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
  }

  private List<String> read(String text) throws IOException {
    LineStream lines = stream(text, 1 << 20);
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(lines.number() + " " + new String(lines.bytes(), StandardCharsets.UTF_8));
    }
    return all;
  }

  private LineStream stream(String text, int longest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LineStream(new ByteArrayInputStream(bytes), longest, room.share());
  }
}
