package org.nadhir.alert.command;

/**
 * Something that is wrong in a request.
 *
 * @param where field or parameter
 * @param what what stands there
 * @param allowed what may stand there
 */
public record Mistake(String where, String what, String allowed) {
  @Override
  public String toString() {
    return "%s: %s; allowed: %s".formatted(where, what, allowed);
  }
}
