package org.nadhir.guard.access;

/**
 * How much a caller may ask for.
 *
 * @param perSecond requests per second in the long run; each line of many articles is one
 * @param burst how many may come at once after a pause
 */
record Rate(long perSecond, long burst) {
  /** Highest of either. */
  static final long MOST = 1_000_000;

  Rate {
    if (perSecond < 1 || burst < 1 || perSecond > MOST || burst > MOST) {
      throw new IllegalArgumentException(
          "rate: %d, burst: %d; allowed: 1 to %d each".formatted(perSecond, burst, MOST));
    }
  }
}
