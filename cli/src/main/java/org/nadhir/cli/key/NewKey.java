package org.nadhir.cli.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.nadhir.cli.terminal.Failure;

/**
 * A key that was just made.
 *
 * @param name whose it is
 * @param role what it opens
 * @param clear the key itself
 */
record NewKey(String name, String role, String clear) {
  private static final List<String> ROLES = List.of("read", "write", "admin");
  private static final int BYTES = 32;

  /**
   * A key of 256 random bits.
   *
   * @throws Failure if the name or the role is none
   */
  static NewKey random(String name, String role, Random random) {
    if (!ROLES.contains(role)) {
      throw new Failure("--role: '%s'; allowed: read, write, admin".formatted(role));
    }
    if (!name.matches("[\\p{L}\\p{N} ._@-]{1,100}")) {
      throw new Failure(
          "--name: '%s'; allowed: 1 to 100 letters, digits, blanks and . _ @ -".formatted(name));
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String clear = "nadhir_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new NewKey(name, role, clear);
  }

  /** The entry of the file of keys. */
  String entry() {
    return "  - name: \"%s\"\n    role: %s\n    sha256: %s".formatted(name, role, digest());
  }

  private String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(clear.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
