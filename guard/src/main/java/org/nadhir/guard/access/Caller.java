package org.nadhir.guard.access;

import java.util.Set;

/**
 * Who calls.
 *
 * @param name name of the key, or of the person in a token
 * @param roles what they may do
 * @param allowance how much they may still ask for
 */
public record Caller(String name, Set<Role> roles, Allowance allowance) {
  /** Somebody who was asked for nothing, because nothing is protected. */
  public static final Caller ANYBODY = new Caller("", Set.of(Role.values()), Allowance.UNLIMITED);

  /** Whether it is known who calls. */
  public boolean isKnown() {
    return !name.isEmpty();
  }

  /**
   * Who is on record for what a person does: the name that they gave, and after it, in brackets,
   * the one that is proved.
   */
  public String signed(String given) {
    return !isKnown() || given.equals(name) ? given : "%s (%s)".formatted(given, name);
  }
}
