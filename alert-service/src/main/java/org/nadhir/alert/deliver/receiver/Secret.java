package org.nadhir.alert.deliver.receiver;

import java.util.Arrays;
import java.util.Base64;

/** The key of a webhook's signature; never shown. */
public final class Secret {
  private static final String PREFIX = "whsec_";
  private static final int LEAST = 24;
  private static final int MOST = 64;

  private final byte[] key;

  private Secret(byte[] key) {
    this.key = key;
  }

  /**
   * Reads the form of Standard Webhooks: {@code whsec_} and the key in Base64.
   *
   * @throws IllegalArgumentException if it is another form; the message does not quote it
   */
  public static Secret of(String text) {
    byte[] key = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
    if (key.length < LEAST || key.length > MOST) {
      throw new IllegalArgumentException(
          "the secret has a wrong form; allowed: whsec_ and %d to %d bytes in Base64"
              .formatted(LEAST, MOST));
    }
    return new Secret(key);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** A copy of the key. */
  public byte[] key() {
    return Arrays.copyOf(key, key.length);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
