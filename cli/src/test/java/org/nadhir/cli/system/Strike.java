package org.nadhir.cli.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that is to be killed, and when.
 *
 * @param target what is hit
 * @param share how much of the feed is through when it is hit, from 0 to 1
 * @param delay time between that and the hit
 * @param rebalancing whether the hit waits for a rebalance of the target's consumer group
 * @param down how long it stays down
 */
public record Strike(
    Target target, double share, Duration delay, boolean rebalancing, Duration down) {
  private static final int LONGEST_DELAY = 1_200;

  /** A strike on alert-service follows a message that is not committed yet. */
  private static final int LONGEST_DELAY_OF_ALERT = 200;

  private static final int LONGEST_DOWN = 2_000;

  /** What can be hit. */
  public enum Target {
    INGEST,
    NLP,
    ALERT,
    BROKER
  }

  /**
   * So many strikes over a feed; the same for the same seed. Every six of them hold two on
   * alert-service, two on nlp-service (the second of each while the group rebalances after the
   * first), one on ingest-service and one on the broker, in random order.
   */
  public static List<Strike> plan(int count, long seed) {
    Random random = new Random(seed);
    List<Strike> strikes = new ArrayList<>();
    while (strikes.size() < count) {
      round(random).forEach(part -> strikes.addAll(part));
    }
    return spread(strikes.subList(0, count), random);
  }

  private static List<List<Strike>> round(Random random) {
    List<List<Strike>> parts =
        new ArrayList<>(
            List.of(
                List.of(on(Target.INGEST, false, random)),
                List.of(on(Target.BROKER, false, random)),
                List.of(on(Target.NLP, false, random), on(Target.NLP, true, random)),
                List.of(on(Target.ALERT, false, random), on(Target.ALERT, true, random))));
    Collections.shuffle(parts, random);
    return parts;
  }

  private static Strike on(Target target, boolean rebalancing, Random random) {
    int longest = target == Target.ALERT ? LONGEST_DELAY_OF_ALERT : LONGEST_DELAY;
    return new Strike(
        target,
        0,
        Duration.ofMillis(rebalancing ? 0 : random.nextInt(longest)),
        rebalancing,
        Duration.ofMillis(random.nextInt(LONGEST_DOWN)));
  }

  /** Spreads them evenly from 3 % to 93 % of the feed, each at a random place of its part. */
  private static List<Strike> spread(List<Strike> strikes, Random random) {
    List<Strike> spread = new ArrayList<>();
    for (int i = 0; i < strikes.size(); i++) {
      Strike strike = strikes.get(i);
      double share = 0.03 + 0.9 * (i + random.nextDouble()) / strikes.size();
      // A strike in a rebalance follows at once the one that causes it.
      double at = strike.rebalancing() && i > 0 ? spread.get(i - 1).share() : share;
      spread.add(
          new Strike(strike.target(), at, strike.delay(), strike.rebalancing(), strike.down()));
    }
    return spread;
  }
}
