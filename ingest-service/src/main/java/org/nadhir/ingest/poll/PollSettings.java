package org.nadhir.ingest.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.guard.reach.Network;
import org.nadhir.ingest.schedule.Bounds;

/**
 * The settings of polling, checked.
 *
 * @param bounds between what the schedule moves
 * @param allowed private networks that may be called
 * @param contact page or mailbox of the operator, empty if there is none
 */
record PollSettings(Bounds bounds, List<Network> allowed, String contact) {
  private static final String PREFIX = "nadhir.ingest.feeds.";

  /**
   * The settings.
   *
   * @throws IllegalArgumentException listing every mistake
   */
  static PollSettings of(PollConfig config) {
    List<String> mistakes = new ArrayList<>();
    positive("at-least", config.atLeast(), mistakes);
    positive("park-after", config.parkAfter(), mistakes);
    if (config.atMost().compareTo(config.atLeast()) < 0) {
      mistakes.add(
          "%sat-most: %s; allowed: not less than at-least, %s"
              .formatted(PREFIX, config.atMost(), config.atLeast()));
    }
    if (config.hostPause().isNegative()) {
      mistakes.add("%shost-pause: %s; allowed: 0s or more".formatted(PREFIX, config.hostPause()));
    }
    if (config.parallel() < 1 || config.parallel() > 256) {
      mistakes.add("%sparallel: %d; allowed: 1 to 256".formatted(PREFIX, config.parallel()));
    }
    String contact = config.contact().orElse("");
    if (!contact.matches("[\\x21-\\x7E&&[^()<>]]*")) {
      mistakes.add(
          "%scontact: '%s'; allowed: an address without spaces, such as mailto:desk@example.org"
              .formatted(PREFIX, contact));
    }
    List<Network> allowed = networks(config.allowPrivate().orElse(List.of()), mistakes);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    Bounds bounds = new Bounds(config.atLeast(), config.atMost(), config.parkAfter());
    return new PollSettings(bounds, allowed, contact);
  }

  private static void positive(String key, Duration value, List<String> mistakes) {
    if (value.isNegative() || value.isZero()) {
      mistakes.add("%s%s: %s; allowed: more than 0s".formatted(PREFIX, key, value));
    }
  }

  private static List<Network> networks(List<String> texts, List<String> mistakes) {
    List<Network> networks = new ArrayList<>();
    for (String text : texts) {
      try {
        networks.add(Network.of(text.strip()));
      } catch (IllegalArgumentException e) {
        mistakes.add(PREFIX + "allow-private: " + e.getMessage());
      }
    }
    return networks;
  }

  /** How it names itself to servers. */
  String userAgent(String version) {
    return contact.isEmpty() ? "Nadhir/" + version : "Nadhir/%s (+%s)".formatted(version, contact);
  }
}
