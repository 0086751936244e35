package org.nadhir.guard.access;

import java.util.Locale;

/** Why a request is refused: the same word in metric and log. */
enum Refusal {
  BAD_HOST(400, "Bad Request"),
  FOREIGN_HOST(403, "Forbidden"),
  FOREIGN_ORIGIN(403, "Forbidden"),
  NO_KEY(401, "Unauthorized"),
  BAD_KEY(401, "Unauthorized"),
  EXPIRED_KEY(401, "Unauthorized"),
  ROLE(403, "Forbidden"),
  RATE(429, "Too Many Requests"),
  TOO_LARGE(413, "Content Too Large");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** HTTP status. */
  int status() {
    return status;
  }

  /** The status in words. */
  String title() {
    return title;
  }

  /** The form in metrics and logs: the constant's name in lower case. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
