package org.nadhir.alert.rule.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Tier;

/**
 * A timeline beside a rule: what is published when, and how the rule's alert stands by when.
 *
 * @param rule id of the rule
 * @param name what the test shows
 * @param at where it stands
 * @param key the key under test
 * @param timeline what happens, in the order in which it arrives
 */
public record RuleTest(String rule, String name, Spot at, String key, List<Event> timeline) {
  public RuleTest {
    timeline = List.copyOf(timeline);
  }

  /** Something on a timeline. */
  public sealed interface Event {
    /** Where it stands. */
    Spot at();

    /** When in event time. */
    Instant time();
  }

  /**
   * An article is published.
   *
   * @param number tells it from all else on the timeline
   */
  public record Published(Spot at, Instant time, int number, TestArticle article)
      implements Event {}

  /** The rule's alert on the key stands so once event time has come to {@code time}. */
  public record Expected(Spot at, Instant time, Standing standing) implements Event {}

  /** How an alert can be expected to stand. */
  public enum Standing {
    /** There has been none. */
    NOTHING,
    /** It waits to fire. */
    PENDING,
    /** It fires as watch. */
    WATCH,
    /** It fires as warning. */
    WARNING,
    /** It fires as critical. */
    CRITICAL,
    /** Its value is down, not yet for long enough. */
    RECOVERING,
    /** It is over. */
    RESOLVED,
    /** What it rested on was denied. */
    RETRACTED,
    /** It is muted by another rule. */
    INHIBITED
  }

  /**
   * An article as a test describes it; what is absent is made up, so that no two articles are
   * copies or of one publisher unless the test says so.
   *
   * @param type type of its signal; absent if it says nothing
   * @param mode mode of the signal
   * @param status status of the signal
   * @param actor who does it; absent for what the key says
   * @param target to whom; absent for what the key says
   * @param speaker who says so
   * @param intensity risk of the signal; absent for that of its type and mode
   * @param outlet id of the outlet
   * @param family its publisher family; absent if it stands alone
   * @param tier tier of the outlet
   * @param country country of the outlet
   * @param wire wire that the text credits
   * @param language language of the text
   * @param story articles of one name are copies of one another
   * @param id id of the article
   * @param ordinals ordinal numbers in its headline
   */
  public record TestArticle(
      @Nullable SignalType type,
      @Nullable String mode,
      Status status,
      @Nullable String actor,
      @Nullable String target,
      @Nullable String speaker,
      @Nullable Double intensity,
      @Nullable String outlet,
      @Nullable String family,
      Tier tier,
      @Nullable String country,
      @Nullable String wire,
      String language,
      @Nullable String story,
      @Nullable String id,
      List<Integer> ordinals) {
    public TestArticle {
      ordinals = List.copyOf(ordinals);
    }
  }
}
