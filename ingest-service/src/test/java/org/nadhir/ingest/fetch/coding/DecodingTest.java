package org.nadhir.ingest.fetch.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

@Timeout(20)
class DecodingTest {
  private static final long MOST = 4 << 20;
  private static final byte[] FEED = utf8("<rss>خبر</rss>");

  /** Arabic markup as Google's encoder makes it, quality 11. */
  private static final byte[] BY_GOOGLE =
      Coded.hex("1b4000f88dd4614d3c324a1e9fb97a916b498029061d5dc212d2a0637e39ed4e80");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A body that arrives in pieces of a few bytes, as bodies do. */
  private static InputStream arriving(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int offset, int length) {
        return super.read(to, offset, Math.min(length, 7));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  private static byte[] decoded(byte[] bytes, String label) {
    return decoded(arriving(bytes), label);
  }

  private static byte[] decoded(InputStream bytes, String label) {
    try (InputStream body = Decoding.decoded(bytes, label, MOST, () -> {})) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFails(FetchFailure reason, byte[] bytes, String label) {
    assertThatThrownBy(() -> decoded(new ByteArrayInputStream(bytes), label))
        .asInstanceOf(type(FetchException.class))
        .extracting(FetchException::reason)
        .isEqualTo(reason);
  }

  private static byte[] coded(String coding, byte[] body) {
    return switch (coding) {
      case "gzip" -> Coded.gzip(body);
      case "zlib" -> Coded.zlib(body);
      case "deflate" -> Coded.deflate(body);
      case "br" -> Coded.brotli(body);
      default -> body;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "gzip, X-GZip",
    "zlib, deflate",
    "deflate, deflate",
    "br, br",
    "none, ''",
    "none, identity"
  })
  void bodyComesOutOfItsCoding(String coding, String label) {
    byte[] large = Coded.repeated(FEED, 20_000);
    assertThat(decoded(coded(coding, FEED), label)).isEqualTo(FEED);
    assertThat(decoded(coded(coding, large), label)).isEqualTo(large);
    assertThat(decoded(coded(coding, new byte[0]), label)).isEmpty();
  }

  @Test
  void brotliOfOthersIsRead() {
    assertThat(decoded(BY_GOOGLE, "br"))
        .isEqualTo(utf8("<rss>أخبار اليوم أخبار اليوم أخبار</rss>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "UTF-8", "gzip, br"})
  void bodyThatIsNotCodedThoughItSaysSoIsReadAsItIs(String label) {
    assertThat(decoded(FEED, label)).isEqualTo(FEED);
    assertThat(decoded(utf8("\ufeff  {\"items\":[]}"), label)).endsWith(utf8("{\"items\":[]}"));
    byte[] wide = "\ufeff<rss/>".getBytes(StandardCharsets.UTF_16LE);
    assertThat(decoded(wide, label)).isEqualTo(wide);
    assertThat(decoded(new byte[0], label)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "deflate", "identity", "zstd"})
  void gzipIsKnownByItsBytes(String label) {
    assertThat(decoded(Coded.gzip(FEED), label)).isEqualTo(FEED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, gzip", "gzip,gzip,gzip", ""})
  void bodyThatWasCodedTwiceComesOutOfBoth(String label) {
    assertThat(decoded(Coded.gzip(Coded.gzip(FEED)), label)).isEqualTo(FEED);
  }

  @Test
  void codingsAreTakenOffFromTheOutside() {
    assertThat(decoded(Coded.brotli(Coded.zlib(FEED)), "deflate, br")).isEqualTo(FEED);
  }

  @Test
  void moreThanThreeCodingsAreRefused() {
    byte[] three = Coded.gzip(Coded.gzip(Coded.gzip(FEED)));
    assertThat(decoded(three, "gzip")).isEqualTo(FEED);
    assertFails(FetchFailure.BAD_ENCODING, Coded.gzip(three), "gzip");
    assertFails(
        FetchFailure.BAD_ENCODING,
        Coded.brotli(Coded.brotli(Coded.brotli(Coded.brotli(FEED)))),
        "br,br,br,br");
  }

  @Test
  void membersOfGzipAreJoined() {
    byte[] two = Coded.joined(Coded.gzip(utf8("<rss>")), Coded.gzip(utf8("</rss>")));
    assertThat(decoded(two, "gzip")).isEqualTo(utf8("<rss></rss>"));
  }

  @Test
  void paddingAfterGzipIsIgnored() {
    assertThat(decoded(Coded.joined(Coded.gzip(FEED), new byte[700]), "gzip")).isEqualTo(FEED);
  }

  @Test
  void gzipWithAllOptionalFieldsIsRead() {
    byte[] gzip = Coded.gzip(FEED);
    gzip[3] = 0b1_1110;
    byte[] fields = Coded.hex("0300aabbcc" + "61622e786d6c00" + "7800" + "0000");
    byte[] head = Coded.joined(Arrays.copyOf(gzip, 10), fields);
    byte[] whole = Coded.joined(head, Arrays.copyOfRange(gzip, 10, gzip.length));
    assertThat(decoded(whole, "gzip")).isEqualTo(FEED);
  }

  @Test
  void gzipWithoutItsChecksumIsWholeAndWithoutMoreIsCutOff() {
    byte[] gzip = Coded.gzip(FEED);
    for (int length = 4; length < gzip.length; length++) {
      byte[] start = Arrays.copyOf(gzip, length);
      if (length >= gzip.length - 8) {
        assertThat(decoded(start, "gzip")).isEqualTo(FEED);
      } else {
        assertFails(FetchFailure.BROKEN, start, "gzip");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"zlib, deflate", "deflate, deflate", "br, br"})
  void bodyThatIsCutOffIsBroken(String coding, String label) {
    byte[] whole = coded(coding, Coded.repeated(FEED, 2000));
    assertFails(FetchFailure.BROKEN, Arrays.copyOf(whole, whole.length / 2), label);
  }

  @Test
  void wrongChecksumIsNotTaken() {
    byte[] gzip = Coded.gzip(FEED);
    gzip[gzip.length - 8] ^= 1;
    assertFails(FetchFailure.BAD_ENCODING, gzip, "gzip");
  }

  @Test
  void unknownCodingIsRefused() {
    byte[] zstd = Coded.hex("28b52ffd0400590000000102030405");
    assertThatThrownBy(() -> decoded(zstd, "zstd"))
        .hasMessage("content encoding 'zstd'; allowed: gzip, deflate, br");
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "zlib, deflate", "deflate, deflate", "br, br"})
  void moreThanAllowedIsNotExpanded(String coding, String label) {
    byte[] most = new byte[(int) MOST];
    assertThat(decoded(coded(coding, most), label)).hasSize((int) MOST);
    assertFails(FetchFailure.TOO_LARGE, coded(coding, new byte[(int) MOST + 1]), label);
  }

  @Test
  void moreThanAllowedBetweenTwoStepsIsNotExpanded() {
    // Nothing comes out in the end, but 20 million bytes are in between.
    byte[] nothings = Coded.repeated(Coded.gzip(new byte[0]), 1_000_000);
    byte[] bomb = Coded.gzip(nothings);
    assertThat(bomb.length).isLessThan(100_000);
    assertFails(FetchFailure.TOO_LARGE, bomb, "gzip");
    assertFails(FetchFailure.TOO_LARGE, bomb, "gzip, gzip");
  }

  @Property(tries = 2000)
  void anyBytesAreABodyOrAFailure(@ForAll byte[] bytes, @ForAll @IntRange(max = 4) int label) {
    String[] labels = {"", "gzip", "deflate", "br", "br, gzip"};
    try {
      decoded(bytes, labels[label]);
    } catch (FetchException e) {
      assertThat(e.getMessage()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
    }
  }

  @Property(tries = 2000)
  void damagedBodyIsABodyOrAFailure(
      @ForAll @IntRange(max = 3) int coding,
      @ForAll @Size(min = 1, max = 8) int[] places,
      @ForAll byte damage) {
    byte[] large = Coded.repeated(FEED, 50);
    byte[][] bodies = {
      Coded.gzip(large), Coded.zlib(large), Coded.brotli(large), BY_GOOGLE.clone()
    };
    byte[] body = bodies[coding];
    for (int place : places) {
      body[Math.floorMod(place, body.length)] ^= damage;
    }
    try {
      decoded(body, new String[] {"gzip", "deflate", "br", "br"}[coding]);
    } catch (FetchException e) {
      assertThat(e.reason())
          .isIn(FetchFailure.BROKEN, FetchFailure.BAD_ENCODING, FetchFailure.TOO_LARGE);
    }
  }
}
