package org.nadhir.ingest.fetch;

import java.util.Locale;

/** Why nothing came of a request. */
public enum FetchFailure {
  /** The address is none of the web: another scheme, no host, a user, an odd way to write IPv4. */
  BAD_URL,
  /** The host's name is not known. */
  UNKNOWN_HOST,
  /** The host is at a private address that the operator has not allowed. */
  PRIVATE_ADDRESS,
  /** No connection. */
  CONNECT,
  /** No trusted, encrypted connection to a host of that name. */
  TLS,
  /** A time limit has passed. */
  TIMEOUT,
  /** The head or the body is larger than allowed, on the wire or expanded. */
  TOO_LARGE,
  /** More redirects than allowed, or a circle of them. */
  TOO_MANY_REDIRECTS,
  /** A redirect that leads nowhere, or out of the web. */
  BAD_REDIRECT,
  /** The body is in a coding that is unknown, or not in the one that it starts as. */
  BAD_ENCODING,
  /** The content type is one that no article comes as, such as a picture. */
  WRONG_KIND,
  /** The response is no HTTP, or ended too early. */
  BROKEN;

  /** The word for it in logs and metrics. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
