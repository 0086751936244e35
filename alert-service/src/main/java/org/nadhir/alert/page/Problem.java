package org.nadhir.alert.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.command.Mistake;

/**
 * An error as RFC 9457 problem details.
 *
 * @param type what kind of error; {@code about:blank} when the status says it all
 * @param title the status in words
 * @param status HTTP status
 * @param detail where, what, and what is allowed
 * @param errors the same of each mistake, where there may be several
 */
record Problem(
    String type, String title, int status, String detail, @Nullable List<Mistake> errors) {
  static final MediaType JSON = new MediaType("application", "problem+json");

  static WebApplicationException notFound(String detail) {
    return exception(Response.Status.NOT_FOUND, detail);
  }

  static WebApplicationException badRequest(String detail) {
    return exception(Response.Status.BAD_REQUEST, detail);
  }

  static WebApplicationException badRequest(List<Mistake> mistakes) {
    String detail = mistakes.stream().map(Mistake::toString).collect(Collectors.joining(". "));
    return new WebApplicationException(
        detail, response(Response.Status.BAD_REQUEST, detail, mistakes));
  }

  static WebApplicationException conflict(String detail) {
    return exception(Response.Status.CONFLICT, detail);
  }

  static WebApplicationException unavailable(String detail) {
    Response response =
        Response.fromResponse(response(Response.Status.SERVICE_UNAVAILABLE, detail, null))
            .header("Retry-After", "2")
            .build();
    return new WebApplicationException(detail, response);
  }

  private static WebApplicationException exception(Response.Status status, String detail) {
    return new WebApplicationException(detail, response(status, detail, null));
  }

  static Response response(
      Response.Status status, String detail, @Nullable List<Mistake> mistakes) {
    Problem problem =
        new Problem(
            "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, mistakes);
    return Response.status(status).type(JSON).entity(problem).build();
  }
}
