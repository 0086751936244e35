package org.nadhir.nlp.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of named contents. */
final class Digest {
  private static final int LENGTH = 12;

  private final MessageDigest digest;

  Digest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(String name, String content) {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  void add(String name, byte[] content) {
    digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }

  /** The first twelve hexadecimal digits of the SHA-256 of all that was added. */
  String shortHash() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
