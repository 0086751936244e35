package org.nadhir.ingest.post;

/** Why a body is not read to its end. */
enum Trouble {
  /** It is larger than allowed. */
  TOO_LARGE(413, "Content Too Large"),
  /** It comes so slowly that it is not waited for. */
  TOO_SLOW(408, "Request Timeout"),
  /** It is compressed and cannot be expanded. */
  BROKEN(400, "Bad Request"),
  /** The connection ended before it did; there is nobody to tell. */
  CUT_OFF(400, "Bad Request"),
  /** The caller has had its share of articles for the moment. */
  RATE(429, "Too Many Requests"),
  /** So much is on its way that there is no memory for more. */
  NO_ROOM(503, "Not available"),
  /** Kafka did not take an article. */
  KAFKA(503, "Not available");

  private final int status;
  private final String title;

  Trouble(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** HTTP status. */
  int status() {
    return status;
  }

  /** The kind in words. */
  String title() {
    return title;
  }
}
