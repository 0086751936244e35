package org.nadhir.nlp.edge;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Problem details as in RFC 9457.
 *
 * @param errors what is wrong, each with where and what is allowed
 */
record Problem(String type, String title, int status, String detail, List<Error> errors) {
  private static final String MEDIA_TYPE = "application/problem+json";

  /** One mistake. */
  record Error(String where, String what, String allowed) {}

  static WebApplicationException badRequest(String where, String what, String allowed) {
    Problem problem =
        new Problem(
            "about:blank",
            "Bad Request",
            400,
            "%s: %s; allowed: %s".formatted(where, what, allowed),
            List.of(new Error(where, what, allowed)));
    return new WebApplicationException(
        Response.status(400).type(MEDIA_TYPE).entity(problem).build());
  }
}
