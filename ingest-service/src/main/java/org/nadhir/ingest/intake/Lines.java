package org.nadhir.ingest.intake;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a body, as bytes, without their line feeds.
 *
 * @param body all bytes
 */
public record Lines(byte[] body) implements Iterable<byte[]> {

  /** Whether there is nothing but white space on the line. */
  public static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Iterator<byte[]> iterator() {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < body.length;
      }

      @Override
      public byte[] next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int start = at;
        while (at < body.length && body[at] != '\n') {
          at++;
        }
        return Arrays.copyOfRange(body, start, at++);
      }
    };
  }
}
