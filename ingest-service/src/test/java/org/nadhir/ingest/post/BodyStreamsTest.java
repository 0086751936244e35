package org.nadhir.ingest.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nadhir.ingest.intake.Room;

class BodyStreamsTest {
  private long nanos;

  @Test
  void gzipIsExpandedAlsoIfItHasSeveralMembers() throws Exception {
    byte[] twice =
        concat(
            gzip("first\n".getBytes(StandardCharsets.UTF_8)),
            gzip("second".getBytes(StandardCharsets.UTF_8)));
    assertThat(new String(expanded(twice, 1000).readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("first\nsecond");
  }

  @Test
  void bodyIsNeverLargerThanAllowedExpandedOrNot() {
    byte[] text = new byte[2000];
    refused(Trouble.TOO_LARGE, () -> plain(text, 1999).readAllBytes());
    refused(Trouble.TOO_LARGE, () -> expanded(gzip(text), 1999).readAllBytes());
  }

  @Test
  void bombIsNotExpandedToItsEnd() throws Exception {
    byte[] bomb = gzip(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(100_000);
    InputStream in = expanded(bomb, Long.MAX_VALUE);
    long[] read = {0};
    refused(
        Trouble.TOO_LARGE,
        () -> {
          byte[] buffer = new byte[8192];
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            read[0] += n;
          }
        });
    assertThat(read[0]).isLessThan(8 << 20);
  }

  @Test
  void gzipThatIsNoneOrIsCutOffIsToldFromAWholeOne() throws Exception {
    byte[] whole = gzip("some text".getBytes(StandardCharsets.UTF_8));
    refused(Trouble.BROKEN, () -> expanded("plain".getBytes(StandardCharsets.UTF_8), 1000));
    refused(Trouble.BROKEN, () -> expanded(new byte[0], 1000));
    refused(
        Trouble.BROKEN,
        () -> expanded(java.util.Arrays.copyOf(whole, whole.length - 9), 1000).readAllBytes());
    byte[] wrong = whole.clone();
    wrong[whole.length - 5] ^= 1;
    refused(Trouble.BROKEN, () -> expanded(wrong, 1000).readAllBytes());
  }

  @Test
  void slowSenderIsGivenUpAndASlowReaderIsNot() throws Exception {
    PacedStream slow = new PacedStream(dripping(Duration.ofSeconds(1)), () -> nanos);
    refused(Trouble.TOO_SLOW, slow::readAllBytes);
    assertThat(slow.bytes()).isBetween(25L, 35L);

    PacedStream quick = new PacedStream(dripping(Duration.ZERO), () -> nanos);
    for (int i = 0; i < 100; i++) {
      assertThat(quick.read()).isEqualTo('x');
      nanos += Duration.ofMinutes(1).toNanos();
    }
  }

  @Test
  void connectionThatEndsEarlyIsTold() {
    InputStream reset =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Connection reset");
          }
        };
    refused(Trouble.CUT_OFF, () -> new PacedStream(reset, () -> nanos).read());
  }

  @Test
  void wholeBodyNeedsRoomFourTimesItsSize() throws Exception {
    Room room = new Room(4000);
    assertThat(WholeBody.read(new ByteArrayInputStream(new byte[1000]), room.share()))
        .hasSize(1000);
    assertThat(room.used()).isEqualTo(4000);
    refused(
        Trouble.NO_ROOM, () -> WholeBody.read(new ByteArrayInputStream(new byte[1]), room.share()));
  }

  private InputStream dripping(Duration each) {
    return new InputStream() {
      @Override
      public int read() {
        nanos += each.toNanos();
        return 'x';
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        buffer[offset] = (byte) read();
        return 1;
      }
    };
  }

  private InputStream plain(byte[] bytes, long largest) throws IOException {
    return ExpandedStream.of(wire(bytes), false, largest);
  }

  private InputStream expanded(byte[] bytes, long largest) throws IOException {
    return ExpandedStream.of(wire(bytes), true, largest);
  }

  private PacedStream wire(byte[] bytes) {
    return new PacedStream(new ByteArrayInputStream(bytes), () -> nanos);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static void refused(Trouble trouble, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            BodyException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
  }
}
