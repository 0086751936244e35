package org.nadhir.nlp.signal;

import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Magnitude;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.text.Numbers;
import org.nadhir.nlp.text.Tokens;

/** Finds how much a match reports: a number or a vague amount with its unit, in its clause. */
final class MagnitudeFinder {
  private static final int REACH = 4;

  private MagnitudeFinder() {}

  static @Nullable Magnitude find(FieldReading field, Found<Entry> match) {
    int from = Math.max(field.clauseStart(match.first()), match.first() - REACH);
    int to = Math.min(field.clauseEnd(match.last()), match.last() + REACH);
    for (Found<Double> amount : Found.longest(field.amounts())) {
      if (amount.lies(from, to)) {
        Magnitude magnitude = withUnit(field, amount.mark(), amount.last(), to);
        if (magnitude != null) {
          return magnitude;
        }
      }
    }
    for (int token = from; token <= to; token++) {
      Magnitude magnitude =
          field.tokens().has(token, Tokens.NUMBER) ? number(field, token, to) : null;
      if (magnitude != null) {
        return magnitude;
      }
    }
    return null;
  }

  private static @Nullable Magnitude number(FieldReading field, int token, int to) {
    double value = Numbers.value(field.tokens().folded(token));
    int last = token;
    while (last < to && isGroupOfThree(field.tokens(), last + 1)) {
      value = value * 1000 + Numbers.value(field.tokens().folded(++last));
    }
    for (Found<Double> multiplier : field.multipliers()) {
      if (multiplier.first() == last + 1) {
        return withUnit(field, value * multiplier.mark(), multiplier.last(), to);
      }
    }
    return withUnit(field, value, last, to);
  }

  private static boolean isGroupOfThree(Tokens tokens, int token) {
    return tokens.has(token, Tokens.NUMBER) && tokens.folded(token).length() == 3;
  }

  private static @Nullable Magnitude withUnit(FieldReading field, double value, int last, int to) {
    for (Found<String> unit : field.units()) {
      if (unit.first() > last && unit.first() <= Math.min(to, last + REACH)) {
        return new Magnitude(value, unit.mark());
      }
    }
    return null;
  }
}
