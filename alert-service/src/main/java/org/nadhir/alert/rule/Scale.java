package org.nadhir.alert.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.window.Contribution;
import org.nadhir.alert.window.Denial;
import org.nadhir.alert.window.Discounted;
import org.nadhir.alert.window.Observation;
import org.nadhir.alert.window.Scene;
import org.nadhir.alert.window.Share;
import org.nadhir.alert.window.Story;
import org.nadhir.contracts.DiscountReason;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;

/**
 * How a story is weighed: of each type its strongest signal, less what was denied.
 *
 * @param span which of its articles are looked at
 * @param filter which of their signals
 * @param weights what a signal counts
 * @param cap millionths that one story can add at the most
 * @param fading how what is older counts less, if it does
 * @param direction what of a weight is counted
 */
record Scale(
    Span span,
    SignalFilter filter,
    Weights weights,
    long cap,
    @Nullable Fading fading,
    LongUnaryOperator direction) {

  /** What is left of a claim that somebody else denies. */
  private static final double LEFT_OF_DENIED = 0.5;

  /** A scale without a cap, on which nothing fades and both directions count. */
  static Scale signed(Span span, SignalFilter filter, Weights weights) {
    return new Scale(span, filter, weights, Long.MAX_VALUE, null, LongUnaryOperator.identity());
  }

  /** The same, but of what eases the weight counts up if nothing else is asked for. */
  static Scale of(Span span, SignalFilter filter, Weights weights) {
    Scale scale = signed(span, filter, weights);
    return filter.isEasing() ? scale.counting(micros -> -micros) : scale;
  }

  /** The same for the articles of a window. */
  static Scale recent(Duration window, SignalFilter filter, Weights weights) {
    return of(new Span.OfArticles(Duration.ZERO, window), filter, weights);
  }

  Scale cappedAt(double most) {
    long micros = Math.round(most * Contribution.ONE);
    return new Scale(span, filter, weights, micros, fading, direction);
  }

  Scale fading(Fading how) {
    return new Scale(span, filter, weights, cap, how, direction);
  }

  Scale counting(LongUnaryOperator what) {
    return new Scale(span, filter, weights, cap, fading, what);
  }

  Share share(Story story, Scene scene) {
    List<Observation> articles = new ArrayList<>();
    for (Observation article : span.articles(story, scene.now())) {
      if (filter.looksAt(article)) {
        articles.add(article);
      }
    }
    Map<SignalType, Contribution> best = new EnumMap<>(SignalType.class);
    Map<SignalType, Long> undenied = new EnumMap<>(SignalType.class);
    for (Observation article : articles) {
      for (int i = 0; i < article.signals().size(); i++) {
        Contribution found = contribution(article, i, scene);
        if (found.undenied() != 0) {
          best.merge(found.signal().type(), found, Scale::stronger);
          undenied.merge(found.signal().type(), found.undenied(), Scale::further);
        }
      }
    }
    long sum = 0;
    for (Contribution contribution : best.values()) {
      sum += contribution.micros();
    }
    long without = 0;
    for (long micros : undenied.values()) {
      without += micros;
    }
    return new Share(
        story,
        articles,
        List.copyOf(best.values()),
        Math.min(cap, sum),
        undenied,
        Math.min(cap, without));
  }

  private static Contribution stronger(Contribution a, Contribution b) {
    return Contribution.STRONGEST.compare(a, b) <= 0 ? a : b;
  }

  private static long further(long a, long b) {
    return Math.abs(a) >= Math.abs(b) ? a : b;
  }

  private Contribution contribution(Observation article, int index, Scene scene) {
    Signal signal = article.signals().get(index);
    if (!filter.accepts(signal)) {
      return new Contribution(article, signal, 0, 0);
    }
    double weight = weights.of(signal) * left(article, scene);
    double denied = weight * scene.denial(article, index).map(Scale::left).orElse(1.0);
    return new Contribution(article, signal, micros(denied), micros(weight));
  }

  private long micros(double weight) {
    return direction.applyAsLong(Math.round(weight * Contribution.ONE));
  }

  private static double left(Denial denial) {
    return denial.withdrawn() ? 0 : LEFT_OF_DENIED;
  }

  private double left(Observation article, Scene scene) {
    return fading == null ? 1 : fading.left(Duration.between(article.at(), scene.now()));
  }

  /** What counts less than its intensity in this share, or nothing. */
  List<Discounted> discounts(Share share, Scene scene) {
    List<Discounted> discounts = new ArrayList<>();
    for (Observation article : share.articles()) {
      for (int i = 0; i < article.signals().size(); i++) {
        discounts.addAll(discount(article, i, scene).stream().toList());
      }
    }
    return discounts;
  }

  private Optional<Discounted> discount(Observation article, int index, Scene scene) {
    Signal signal = article.signals().get(index);
    long full = direction.applyAsLong(Math.round(signal.intensity() * Contribution.ONE));
    if (!filter.acceptsOfAnyStatus(signal) || full == 0) {
      return Optional.empty();
    }
    long micros = contribution(article, index, scene).micros();
    Optional<Denial> denial = scene.denial(article, index);
    DiscountReason reason = reason(signal, denial);
    return reason == null || Math.abs(micros) >= Math.abs(full)
        ? Optional.empty()
        : Optional.of(
            new Discounted(
                article, signal, micros, full, reason, denial.map(Denial::by).orElse(null)));
  }

  private @Nullable DiscountReason reason(Signal signal, Optional<Denial> denial) {
    if (denial.isPresent()) {
      return denial.get().withdrawn() ? DiscountReason.WITHDRAWN : DiscountReason.DENIED_LATER;
    }
    return switch (signal.status()) {
      case PLANNED -> DiscountReason.PLANNED;
      case CONDITIONAL -> DiscountReason.CONDITIONAL;
      case REPORTED -> DiscountReason.REPORTED;
      case DENIED -> DiscountReason.DENIED;
      case NEGATED -> DiscountReason.NEGATED;
      case HISTORICAL -> DiscountReason.HISTORICAL;
      case ASSERTED -> fading == null ? null : DiscountReason.DECAYED;
      case EASED -> null;
    };
  }
}
