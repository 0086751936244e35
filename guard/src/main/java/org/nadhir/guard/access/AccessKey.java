package org.nadhir.guard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key of the interface, known by its digest only.
 *
 * <p>Keys are random and long, so a plain SHA-256 gives nothing away and no guessing finds one.
 *
 * @param name whose it is; shown in logs and in the history of alerts
 * @param roles what it opens
 * @param sha256 digest of the key in UTF-8, 64 hexadecimal digits
 * @param rate how much it may ask for, where it has a rate of its own
 * @param expires from when on it opens nothing
 */
record AccessKey(
    String name, Set<Role> roles, String sha256, @Nullable Rate rate, @Nullable Instant expires) {
  AccessKey {
    roles = Set.copyOf(roles);
  }

  /** A key given in clear. */
  static AccessKey ofClear(String name, Role role, String key) {
    return new AccessKey(name, Set.of(role), HexFormat.of().formatHex(digest(key)), null, null);
  }

  byte[] digest() {
    return HexFormat.of().parseHex(sha256);
  }

  boolean isExpired(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Without the digest, so that no log has it. */
  @Override
  public String toString() {
    return "key " + name + " " + roles;
  }
}
