package org.nadhir.nlp.match;

import java.util.Arrays;

/** A map from long to non-negative int without boxing; -1 where there is nothing. */
final class LongIntMap {
  private static final long EMPTY = -1;

  private long[] keys = filled(1024);
  private int[] values = new int[1024];
  private int size;

  private static long[] filled(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }

  int get(long key) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (keys[slot] != EMPTY) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    insert(key, value);
    size++;
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
