package org.nadhir.guard.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a caller may do. */
public enum Role {
  /** See everything, and have a text tagged. */
  READ,
  /** Hand in articles, and have a text tagged. */
  WRITE,
  /** Everything, also what changes alerts and rules. */
  ADMIN;

  /** The form in files and tokens: the constant's name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this code. */
  static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * The roles that may do this, of which one is enough.
   *
   * @param method of HTTP
   * @param path normalised path of the request
   */
  static Set<Role> thatMay(String method, String path) {
    if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
      return EnumSet.of(READ, ADMIN);
    }
    if (method.equals("POST") && path.equals("/articles")) {
      return EnumSet.of(WRITE, ADMIN);
    }
    if (method.equals("POST") && path.equals("/tag")) {
      return EnumSet.allOf(Role.class);
    }
    return EnumSet.of(ADMIN);
  }
}
