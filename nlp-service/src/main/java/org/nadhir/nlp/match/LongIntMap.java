package org.nadhir.nlp.match;

import java.util.Arrays;

/** A map from long to non-negative int without boxing; -1 where there is nothing. */
final class LongIntMap {
  private static final long EMPTY = -1;

  /** Takes an entry. */
  interface Sink {
    void entry(long key, int value);
  }

  /** Key and value side by side. */
  private long[] slots;

  private int size;

  LongIntMap() {
    this(512);
  }

  /** A map with room for so many entries. */
  LongIntMap(int expected) {
    slots = empty(Integer.highestOneBit(Math.max(8, expected)) * 8);
  }

  private static long[] empty(int length) {
    long[] slots = new long[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  int size() {
    return size;
  }

  int get(long key) {
    long[] all = slots;
    int at = slot(key, all.length);
    while (all[at] != EMPTY) {
      if (all[at] == key) {
        return (int) all[at + 1];
      }
      at = (at + 2) & (all.length - 1);
    }
    return -1;
  }

  /** Adds an entry; the key must not be there yet. */
  void put(long key, int value) {
    if (size * 4 >= slots.length) {
      grow();
    }
    insert(key, value);
    size++;
  }

  void forEach(Sink sink) {
    for (int at = 0; at < slots.length; at += 2) {
      if (slots[at] != EMPTY) {
        sink.entry(slots[at], (int) slots[at + 1]);
      }
    }
  }

  private void insert(long key, long value) {
    int at = slot(key, slots.length);
    while (slots[at] != EMPTY) {
      at = (at + 2) & (slots.length - 1);
    }
    slots[at] = key;
    slots[at + 1] = value;
  }

  private void grow() {
    long[] old = slots;
    slots = empty(old.length * 2);
    for (int at = 0; at < old.length; at += 2) {
      if (old[at] != EMPTY) {
        insert(old[at], old[at + 1]);
      }
    }
  }

  private static int slot(long key, int length) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 31) & (length - 2);
  }
}
