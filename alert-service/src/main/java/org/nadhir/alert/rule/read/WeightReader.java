package org.nadhir.alert.rule.read;

import java.util.EnumMap;
import java.util.Map;
import org.nadhir.alert.rule.Weights;
import org.nadhir.contracts.Status;

/** Reads how much of a signal counts by its status; a status that is not named keeps its factor. */
final class WeightReader {
  private static final Form<Double> SHARE =
      Form.number("a number from 0 to 1", n -> n >= 0 && n <= 1);
  private static final Form<Double> AGAINST =
      Form.number("a number from -1 to 0: what is eased counts against", n -> n >= -1 && n <= 0);

  private WeightReader() {}

  static Weights weights(Place condition) {
    if (!condition.has("weights")) {
      return Weights.DEFAULT;
    }
    Place yaml = condition.at("weights").as(Section.WEIGHTS);
    Map<Status, Double> factors = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      double factor = Weights.DEFAULT.byStatus().getOrDefault(status, 0.0);
      Form<Double> form = status == Status.EASED ? AGAINST : SHARE;
      factors.put(status, yaml.optional(status.code(), form, factor));
    }
    return new Weights(factors);
  }
}
