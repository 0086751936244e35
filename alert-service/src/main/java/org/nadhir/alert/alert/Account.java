package org.nadhir.alert.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Reading;
import org.nadhir.alert.window.Share;
import org.nadhir.contracts.CountedStory;
import org.nadhir.contracts.Discount;
import org.nadhir.contracts.DiscountReason;
import org.nadhir.contracts.Explanation;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.StoryCopy;
import org.nadhir.contracts.StorySignal;

/** Accounts for a value: what each story gives, and what was discounted. */
final class Account {
  private static final int MOST_STORIES = 12;
  private static final int MOST_COPIES = 8;
  private static final int MOST_DISCOUNTS = 12;

  private static final Comparator<Share> MOST_FIRST =
      Comparator.comparingLong((Share share) -> -Math.abs(share.micros()))
          .thenComparing(share -> share.articles().get(0), Observation.ORDER)
          .thenComparing(share -> share.contributions().toString());

  static final Comparator<Discounted> HEAVIEST_FIRST =
      Comparator.comparingLong((Discounted d) -> -Math.abs(d.full() - d.micros()))
          .thenComparing(Discounted::observation, Observation.ORDER)
          .thenComparing(Discounted::place)
          .thenComparing(Discounted::reason);

  private final Rule rule;
  private final Severity severity;

  /** Accounts for values of this rule, held against the level of this severity. */
  Account(Rule rule, Severity severity) {
    this.rule = rule;
    this.severity = severity;
  }

  Explanation of(Reading reading) {
    List<Share> shares =
        reading.shares().stream()
            .filter(share -> share.contributions().stream().anyMatch(c -> c.micros() != 0))
            .sorted(MOST_FIRST)
            .toList();
    List<Discounted> discounts =
        Stream.concat(reading.discounts().stream(), shares.stream().flatMap(Account::capped))
            .sorted(HEAVIEST_FIRST)
            .toList();
    return new Explanation(
        new RuleWords(rule).of(severity),
        stories(shares, reading.unit()),
        Math.max(0, shares.size() - MOST_STORIES),
        discounts.stream().limit(MOST_DISCOUNTS).map(Account::discount).toList(),
        Math.max(0, discounts.size() - MOST_DISCOUNTS));
  }

  private static List<CountedStory> stories(List<Share> shares, Reading.Unit unit) {
    Set<String> voices = new HashSet<>();
    List<CountedStory> stories = new ArrayList<>();
    for (Share share : shares.subList(0, Math.min(MOST_STORIES, shares.size()))) {
      boolean first = voices.add(share.articles().get(0).voice());
      stories.add(
          story(
              share,
              switch (unit) {
                case WEIGHT -> decimal(share.micros());
                case STORIES -> 1;
                case FAMILIES -> first ? 1 : 0;
                case SIGNALS -> share.contributions().size();
              }));
    }
    return stories;
  }

  private static CountedStory story(Share share, double adds) {
    Observation first = share.articles().get(0);
    List<Observation> copies = share.articles().subList(1, share.articles().size());
    return new CountedStory(
        first.articleId(),
        first.article().title(),
        first.article().url(),
        first.article().outlet(),
        first.at(),
        first.voice(),
        share.official(),
        adds,
        signals(share),
        copies.stream().limit(MOST_COPIES).map(Account::copy).toList(),
        Math.max(0, copies.size() - MOST_COPIES));
  }

  private static List<StorySignal> signals(Share share) {
    List<Contribution> sorted = new ArrayList<>(share.contributions());
    sorted.sort(Contribution.STRONGEST);
    return sorted.stream()
        .map(
            c ->
                new StorySignal(
                    c.signal().type(), c.signal().mode(), c.signal().status(), decimal(c.micros())))
        .toList();
  }

  private static StoryCopy copy(Observation copy) {
    return new StoryCopy(
        copy.articleId(),
        copy.article().title(),
        copy.article().url(),
        copy.article().outlet(),
        copy.at());
  }

  /** What a story loses because one story gives no more than so much. */
  private static Stream<Discounted> capped(Share share) {
    long full = share.contributions().stream().mapToLong(Contribution::micros).sum();
    return full <= share.micros()
        ? Stream.empty()
        : share.contributions().stream()
            .min(Contribution.STRONGEST)
            .map(
                c ->
                    new Discounted(
                        c.observation(),
                        c.signal(),
                        share.micros(),
                        full,
                        DiscountReason.STORY_CAP,
                        null))
            .stream();
  }

  private static Discount discount(Discounted discounted) {
    Observation observation = discounted.observation();
    return new Discount(
        observation.articleId(),
        observation.article().title(),
        observation.article().outlet(),
        observation.at(),
        discounted.signal().type(),
        discounted.signal().mode(),
        discounted.signal().status(),
        decimal(discounted.micros()),
        decimal(discounted.full()),
        discounted.reason(),
        discounted.by());
  }

  private static double decimal(long micros) {
    return AlertComposer.round(micros / Contribution.ONE);
  }
}
