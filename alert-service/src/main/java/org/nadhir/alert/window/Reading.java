package org.nadhir.alert.window;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.SignalType;

/** What a condition measures at one instant. */
public interface Reading {
  /** What a story adds to the value. */
  enum Unit {
    /** The weight of its signals. */
    WEIGHT,
    /** One. */
    STORIES,
    /** One, if no other story of its voice does. */
    FAMILIES,
    /** One for each type of signal. */
    SIGNALS
  }

  /** In which unit the value is told to readers. */
  default Unit unit() {
    return Unit.WEIGHT;
  }

  /** The number that is held against the levels. */
  double value();

  /** What the number would be had nobody denied anything. */
  double undenied();

  /** Independent stories behind the value. */
  int stories();

  /** Independent voices of those stories. */
  int families();

  /** Whether an official source speaks for itself in one of them. */
  boolean official();

  /** Number of signals behind the value, by type, one for each story. */
  Map<SignalType, Integer> signals();

  /** What each story gives, in no order; also of stories that are looked at and give nothing. */
  Collection<Share> shares();

  /** What counts less than its intensity, or nothing, in no order. */
  Collection<Discounted> discounts();

  /** What made the value, strongest first, of equals the latest. */
  default List<Contribution> contributions() {
    return shares().stream()
        .flatMap(share -> share.contributions().stream())
        .distinct()
        .sorted(Contribution.FOR_READERS)
        .toList();
  }
}
