package org.nadhir.guard.access;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All keys that there are.
 *
 * <p>What is presented is compared with every key, each in constant time, so that the time of an
 * answer tells neither how much of a key was right nor which one it was.
 */
final class Keys {
  /** No keys. */
  static final Keys NONE = new Keys(List.of());

  private record Known(AccessKey key, byte[] digest) {}

  private final List<Known> known;
  private final BiPredicate<byte[], byte[]> equal;

  Keys(List<AccessKey> keys) {
    this(keys, MessageDigest::isEqual);
  }

  Keys(List<AccessKey> keys, BiPredicate<byte[], byte[]> equal) {
    this.known = keys.stream().map(key -> new Known(key, key.digest())).toList();
    this.equal = equal;
  }

  /** The key that was presented, if it is one. */
  Optional<AccessKey> find(String presented) {
    byte[] digest = AccessKey.digest(presented);
    @Nullable AccessKey found = null;
    for (Known one : known) {
      boolean same = equal.test(digest, one.digest());
      found = same ? one.key() : found;
    }
    return Optional.ofNullable(found);
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  int size() {
    return known.size();
  }
}
