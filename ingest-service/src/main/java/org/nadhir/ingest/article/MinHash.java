package org.nadhir.ingest.article;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.ingest.text.Folding;

/**
 * Makes the fingerprint of a text: a one-permutation MinHash over runs of three folded words, with
 * empty slots filled from slots that a fixed sequence of draws leads to.
 *
 * @see <a href="https://arxiv.org/abs/1208.1259">Li, Owen, Zhang: One Permutation Hashing</a>
 * @see <a href="https://proceedings.mlr.press/v70/shrivastava17a.html">Shrivastava: Optimal
 *     Densification for Fast and Accurate Minwise Hashing</a>
 */
final class MinHash {
  private static final int RUN = 3;
  private static final int SLOT_BITS = 6;
  private static final long EMPTY = -1;

  private MinHash() {}

  /** The fingerprint, or none if the text has no words. */
  static @Nullable Fingerprint of(String text) {
    List<String> words = Folding.words(text);
    if (words.isEmpty()) {
      return null;
    }
    long[] smallest = smallest(words);
    short[] slots = new short[Fingerprint.SLOTS];
    for (int slot = 0; slot < slots.length; slot++) {
      slots[slot] = (short) smallest[filled(slot, smallest)];
    }
    return Fingerprint.of(slots);
  }

  private static long[] smallest(List<String> words) {
    long[] smallest = new long[Fingerprint.SLOTS];
    Arrays.fill(smallest, EMPTY);
    int runs = Math.max(1, words.size() - RUN + 1);
    for (int at = 0; at < runs; at++) {
      long hash = hash(words.subList(at, Math.min(words.size(), at + RUN)));
      int slot = (int) (hash >>> (Long.SIZE - SLOT_BITS));
      long value = hash << SLOT_BITS >>> SLOT_BITS;
      if (smallest[slot] == EMPTY || value < smallest[slot]) {
        smallest[slot] = value;
      }
    }
    return smallest;
  }

  private static int filled(int slot, long[] smallest) {
    int at = slot;
    for (int draw = 1; smallest[at] == EMPTY; draw++) {
      at = (int) (mixed(((long) slot << 32) + draw) >>> (Long.SIZE - SLOT_BITS));
    }
    return at;
  }

  private static long hash(List<String> run) {
    long hash = 0xCBF29CE484222325L;
    for (String word : run) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
      }
      hash = (hash ^ ' ') * 0x100000001B3L;
    }
    return mixed(hash);
  }

  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
