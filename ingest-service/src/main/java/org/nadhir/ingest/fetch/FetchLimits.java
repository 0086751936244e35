package org.nadhir.ingest.fetch;

import java.time.Duration;

/**
 * How much a server may cost.
 *
 * @param connect longest time to a connection, with TLS, for each address that is tried
 * @param head longest time from the request to the end of the response's head, at each hop
 * @param total longest time in all: names, redirects, body
 * @param compressedBytes most bytes of a body on the wire
 * @param expandedBytes most bytes of a body at every step of its expansion
 * @param redirects most redirects that are followed
 */
public record FetchLimits(
    Duration connect,
    Duration head,
    Duration total,
    long compressedBytes,
    long expandedBytes,
    int redirects) {
  private static final long MIB = 1024 * 1024;

  /** Refuses what could never end or never begin. */
  public FetchLimits {
    if (isNotPositive(connect) || isNotPositive(head) || isNotPositive(total)) {
      throw new IllegalArgumentException(
          "times %s, %s, %s; allowed: more than nothing".formatted(connect, head, total));
    }
    if (compressedBytes < 1 || expandedBytes < 1 || expandedBytes > 1024 * MIB || redirects < 0) {
      throw new IllegalArgumentException(
          "bytes %d and %d, redirects %d; allowed: 1 to 1 GiB, and no negative number"
              .formatted(compressedBytes, expandedBytes, redirects));
    }
  }

  private static boolean isNotPositive(Duration time) {
    return time.isNegative() || time.isZero();
  }

  /** What is enough for every honest server. */
  public static FetchLimits defaults(Accept accept) {
    return switch (accept) {
      case FEED -> ofBytes(16 * MIB, 32 * MIB);
      case PAGE -> ofBytes(8 * MIB, 16 * MIB);
      // RFC 9309, 2.5: at least 500 KiB are to be read.
      case ROBOTS -> ofBytes(MIB / 2, MIB / 2);
    };
  }

  /** The same for bodies of other sizes. */
  public FetchLimits withBytes(long compressed, long expanded) {
    return new FetchLimits(connect, head, total, compressed, expanded, redirects);
  }

  private static FetchLimits ofBytes(long compressed, long expanded) {
    return new FetchLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        compressed,
        expanded,
        5);
  }
}
