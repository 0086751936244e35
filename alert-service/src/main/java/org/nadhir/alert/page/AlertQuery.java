package org.nadhir.alert.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.command.Mistake;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;

/** Which alerts are asked for, by parameters of a request; all that are given must fit. */
class AlertQuery {
  private static final int MOST = 1000;

  @Parameter(description = "Where it stands in its life")
  @QueryParam("state")
  @Nullable String state;

  @Parameter(description = "How severe it is at present; of an alert that is over, was last")
  @QueryParam("severity")
  @Nullable String severity;

  @Parameter(description = "The highest severity that it has had")
  @QueryParam("peak")
  @Nullable String peak;

  @Parameter(description = "Id of its theatre")
  @QueryParam("theatre")
  @Nullable String theatre;

  @Parameter(description = "Id of its rule")
  @QueryParam("rule")
  @Nullable String rule;

  @Parameter(description = "What its rule counts by")
  @QueryParam("keyType")
  @Nullable String keyType;

  @Parameter(description = "Its key, such as RUS>UKR")
  @QueryParam("key")
  @Nullable String key;

  @Parameter(description = "Whether its latest change was to be told at once: true or false")
  @QueryParam("urgent")
  @Nullable String urgent;

  @Parameter(description = "At most so many, 1 to 1000")
  @QueryParam("limit")
  @DefaultValue("200")
  String limit = "200";

  private final List<Mistake> mistakes = new ArrayList<>();

  /**
   * The alerts of a list that fit, in its order.
   *
   * @throws jakarta.ws.rs.WebApplicationException naming all wrong parameters
   */
  List<Alert> of(List<Alert> alerts) {
    Predicate<Alert> wanted =
        is("state", state, AlertState::of, Alert::state)
            .and(is("severity", severity, Severity::of, Alert::severity))
            .and(is("peak", peak, Severity::of, Alert::peak))
            .and(is("keyType", keyType, KeyType::of, Alert::keyType))
            .and(is("urgent", urgent, AlertQuery::truth, a -> a.attention().urgent()))
            .and(alert -> theatre == null || theatre.equals(alert.theatre()))
            .and(alert -> rule == null || rule.equals(alert.rule()))
            .and(alert -> key == null || key.equals(alert.key()));
    int most = most();
    if (!mistakes.isEmpty()) {
      throw Problem.badRequest(mistakes);
    }
    return alerts.stream().filter(wanted).limit(most).toList();
  }

  private int most() {
    int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
    if (most < 1 || most > MOST) {
      mistakes.add(new Mistake("limit", "'%s'".formatted(limit), "1 to " + MOST));
    }
    return most;
  }

  private <T> Predicate<Alert> is(
      String parameter, @Nullable String code, Function<String, T> read, Function<Alert, T> field) {
    if (code == null) {
      return alert -> true;
    }
    try {
      T wanted = read.apply(code);
      return alert -> wanted.equals(field.apply(alert));
    } catch (IllegalArgumentException e) {
      mistakes.add(mistake(parameter, code, String.valueOf(e.getMessage())));
      return alert -> false;
    }
  }

  /** The message of a code that does not exist ends with those that do. */
  private static Mistake mistake(String parameter, String code, String message) {
    String[] halves = message.split("allowed: ", 2);
    return new Mistake(parameter, "'%s'".formatted(code), halves[halves.length - 1]);
  }

  private static Boolean truth(String code) {
    return switch (code) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("allowed: true, false");
    };
  }
}
