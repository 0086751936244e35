package org.nadhir.nlp.match;

import java.util.Arrays;

/** A map from long to non-negative int without boxing; -1 where there is nothing. */
final class LongIntMap {
  private static final long EMPTY = -1;

  /** Takes an entry. */
  interface Sink {
    void entry(long key, int value);
  }

  private long[] keys;
  private int[] values;
  private int size;

  LongIntMap() {
    this(512);
  }

  /** A map with room for so many entries. */
  LongIntMap(int expected) {
    int length = Integer.highestOneBit(Math.max(8, expected)) * 4;
    keys = filled(length);
    values = new int[length];
  }

  private static long[] filled(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }

  int size() {
    return size;
  }

  int get(long key) {
    long[] all = keys;
    int mask = all.length - 1;
    int slot = hash(key) & mask;
    while (all[slot] != EMPTY) {
      if (all[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Adds an entry; the key must not be there yet. */
  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    insert(key, value);
    size++;
  }

  void forEach(Sink sink) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != EMPTY) {
        sink.entry(keys[slot], values[slot]);
      }
    }
  }

  private void insert(long key, int value) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (keys[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = filled(oldKeys.length * 2);
    values = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int hash(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
