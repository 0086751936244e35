package org.nadhir.alert.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 problem details.
 *
 * @param type what kind of error; {@code about:blank} when the status says it all
 * @param title the status in words
 * @param status HTTP status
 * @param detail where, what, and what is allowed
 */
record Problem(String type, String title, int status, String detail) {
  private static final MediaType JSON = new MediaType("application", "problem+json");

  static WebApplicationException notFound(String detail) {
    return exception(Response.Status.NOT_FOUND, detail);
  }

  static WebApplicationException badRequest(String detail) {
    return exception(Response.Status.BAD_REQUEST, detail);
  }

  static WebApplicationException unavailable(String detail) {
    Response response =
        Response.fromResponse(response(Response.Status.SERVICE_UNAVAILABLE, detail))
            .header("Retry-After", "2")
            .build();
    return new WebApplicationException(detail, response);
  }

  private static WebApplicationException exception(Response.Status status, String detail) {
    return new WebApplicationException(detail, response(status, detail));
  }

  private static Response response(Response.Status status, String detail) {
    Problem problem =
        new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    return Response.status(status).type(JSON).entity(problem).build();
  }
}
