package org.nadhir.alert.rule;

import org.nadhir.alert.window.Reading;
import org.nadhir.contracts.Severity;

/**
 * From where on a value is of some severity.
 *
 * @param severity the severity
 * @param raise the value from which on it begins
 * @param clear the value below which it ends; not above {@code raise}
 * @param stories least number of independent stories for it to begin
 * @param families least number of independent voices for it to begin
 * @param officialSuffices whether one story in which an official source speaks for itself stands
 *     for all the stories and voices that are asked for
 */
public record Level(
    Severity severity,
    double raise,
    double clear,
    int stories,
    int families,
    boolean officialSuffices) {

  /** Whether the severity begins with this reading. */
  public boolean raisedBy(Reading reading) {
    return reading.value() >= raise
        && ((officialSuffices && reading.official())
            || (reading.stories() >= stories && reading.families() >= families));
  }

  /** Whether the severity, once begun, would go on had nobody denied anything. */
  public boolean heldUndenied(Reading reading) {
    return reading.undenied() >= clear;
  }

  /** Whether the severity, once begun, goes on with this reading. */
  public boolean heldBy(Reading reading) {
    return reading.value() >= clear;
  }
}
