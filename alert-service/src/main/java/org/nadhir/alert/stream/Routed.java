package org.nadhir.alert.stream;

/** Where a report goes: to the keys that it speaks of, or aside. */
sealed interface Routed {

  /** On to the partition of its key. */
  record ToKey(Entry entry) implements Routed {}

  /** Set aside with its original bytes. */
  record Aside(byte[] value) implements Routed {}
}
