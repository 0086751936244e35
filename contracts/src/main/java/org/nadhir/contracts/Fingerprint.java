package org.nadhir.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A one-permutation MinHash of a text: 64 slots, of which each keeps the low 16 bits of its
 * smallest hash. Two texts share about as many slots as they share word sequences.
 *
 * <p>In JSON it is the Base64 of its 128 bytes, slot by slot, big-endian.
 *
 * @see <a href="https://arxiv.org/abs/1208.1259">Li, Owen, Zhang: One Permutation Hashing</a>
 */
public final class Fingerprint {
  /** Number of slots. */
  public static final int SLOTS = 64;

  private final short[] slots;

  private Fingerprint(short[] slots) {
    this.slots = slots;
  }

  /**
   * The fingerprint with these slots.
   *
   * @throws IllegalArgumentException if there are not {@value #SLOTS}
   */
  public static Fingerprint of(short[] slots) {
    if (slots.length != SLOTS) {
      throw new IllegalArgumentException(
          "a fingerprint has %d slots, not %d".formatted(SLOTS, slots.length));
    }
    return new Fingerprint(slots.clone());
  }

  /**
   * Reads {@link #encoded()}.
   *
   * @throws IllegalArgumentException if it is no Base64, or not of 128 bytes
   */
  @JsonCreator
  public static Fingerprint decode(String encoded) {
    byte[] bytes = Base64.getDecoder().decode(encoded);
    if (bytes.length != SLOTS * Short.BYTES) {
      throw new IllegalArgumentException(
          "a fingerprint has %d bytes, not %d".formatted(SLOTS * Short.BYTES, bytes.length));
    }
    short[] slots = new short[SLOTS];
    ByteBuffer.wrap(bytes).asShortBuffer().get(slots);
    return new Fingerprint(slots);
  }

  /** The Base64 form. */
  @JsonValue
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(SLOTS * Short.BYTES);
    ShortBuffer view = bytes.asShortBuffer();
    view.put(slots);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Share of slots that are equal, 0 to 1: an estimate of the Jaccard similarity of the texts. */
  public double similarity(Fingerprint other) {
    int equal = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (slots[i] == other.slots[i]) {
        equal++;
      }
    }
    return (double) equal / SLOTS;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Fingerprint other && Arrays.equals(slots, other.slots);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(slots);
  }

  @Override
  public String toString() {
    return encoded();
  }
}
