package org.nadhir.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private final Fingerprint fingerprint = Samples.fingerprint();

  @Test
  void decodedIsWhatWasEncoded() {
    assertThat(Fingerprint.decode(fingerprint.encoded())).isEqualTo(fingerprint);
    assertThat(fingerprint.encoded()).hasSize(172);
  }

  @Test
  void slotsAreBigEndian() {
    short[] slots = new short[Fingerprint.SLOTS];
    slots[0] = 0x0102;

    assertThat(Base64.getDecoder().decode(Fingerprint.of(slots).encoded()))
        .startsWith(1, 2, 0, 0)
        .hasSize(128);
  }

  @Test
  void equalFingerprintsAreFullySimilar() {
    Fingerprint same = Fingerprint.decode(fingerprint.encoded());

    assertThat(fingerprint.similarity(same)).isEqualTo(1);
    assertThat(fingerprint).hasSameHashCodeAs(same);
  }

  @Test
  void similarityIsTheShareOfEqualSlots() {
    short[] left = new short[Fingerprint.SLOTS];
    short[] right = new short[Fingerprint.SLOTS];
    for (int i = 0; i < 16; i++) {
      right[i] = 1;
    }

    assertThat(Fingerprint.of(left).similarity(Fingerprint.of(right))).isEqualTo(0.75);
    assertThat(Fingerprint.of(left)).isNotEqualTo(Fingerprint.of(right));
  }

  @Test
  void laterChangeOfTheArrayDoesNotReachTheFingerprint() {
    short[] slots = new short[Fingerprint.SLOTS];
    Fingerprint zero = Fingerprint.of(slots);
    slots[0] = 1;

    assertThat(zero).isEqualTo(Fingerprint.of(new short[Fingerprint.SLOTS]));
  }

  @Test
  void wrongSizeSaysBothSizes() {
    assertThatThrownBy(() -> Fingerprint.of(new short[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a fingerprint has 64 slots, not 3");
    assertThatThrownBy(() -> Fingerprint.decode("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a fingerprint has 128 bytes, not 3");
  }

  @Test
  void textThatIsNoBase64IsAnError() {
    assertThatThrownBy(() -> Fingerprint.decode("*not base64*"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
