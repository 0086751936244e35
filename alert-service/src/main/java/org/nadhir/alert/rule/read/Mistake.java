package org.nadhir.alert.rule.read;

/**
 * Something that is wrong with a file of rules.
 *
 * @param at where it stands
 * @param field the rule and the path of the field in it; empty for the file as a whole
 * @param what what is wrong, with the value
 * @param allowed what may stand there
 */
public record Mistake(Spot at, String field, String what, String allowed) {
  @Override
  public String toString() {
    String where = field.isEmpty() ? at.toString() : at + ": " + field;
    return "%s: %s; allowed: %s".formatted(where, what, allowed);
  }
}
