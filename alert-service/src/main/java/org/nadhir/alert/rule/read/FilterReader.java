package org.nadhir.alert.rule.read;

import org.nadhir.alert.rule.SignalFilter;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Tier;

/** Reads which signals a condition looks at. */
final class FilterReader {
  static final Form<SignalType> TYPE = Form.choice(SignalType.class);
  static final Form<Status> STATUS = Form.choice(Status.class);
  static final Form<Tier> TIER = Form.choice(Tier.class);
  static final Form<String> OUTLET =
      Form.matching("[a-z0-9][a-z0-9._-]*", "an id in lower case, such as sample-wire");
  static final Form<String> ANY_MODE =
      Form.text(String.join(", ", SignalModes.all()), SignalModes.all()::contains);

  private FilterReader() {}

  static SignalFilter filter(Place yaml) {
    SignalFilter filter =
        new SignalFilter(
            yaml.set("types", TYPE),
            yaml.set("modes", ANY_MODE),
            yaml.set("statuses", STATUS),
            yaml.set("languages", Form.LANGUAGE),
            yaml.set("tiers", TIER),
            yaml.set("families", OUTLET));
    if (!filter.modes().isEmpty()) {
      checkTypesHaveModes(yaml, filter);
      checkModesHaveTypes(yaml, filter);
    }
    return filter;
  }

  private static void checkTypesHaveModes(Place yaml, SignalFilter filter) {
    for (SignalType type : filter.types()) {
      if (SignalModes.of(type).stream().noneMatch(filter.modes()::contains)) {
        yaml.at("modes")
            .mistake(
                "none of them is a mode of %s, which then never matches".formatted(type.code()),
                SignalModes.of(type).isEmpty()
                    ? "%s has no modes: take it out of types".formatted(type.code())
                    : String.join(", ", SignalModes.of(type)));
      }
    }
  }

  private static void checkModesHaveTypes(Place yaml, SignalFilter filter) {
    if (filter.types().isEmpty()) {
      return;
    }
    var known = filter.types().stream().flatMap(type -> SignalModes.of(type).stream()).toList();
    for (Place mode : yaml.at("modes").items("")) {
      if (filter.modes().contains(mode.written()) && !known.contains(mode.written())) {
        mode.mistake(
            "'%s' is no mode of the types here".formatted(mode.written()),
            known.isEmpty() ? "none: these types have no modes" : String.join(", ", known));
      }
    }
  }
}
