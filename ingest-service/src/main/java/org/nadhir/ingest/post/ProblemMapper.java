package org.nadhir.ingest.post;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in problem details what the framework refuses before a resource is asked. */
class ProblemMapper {
  private static final MediaType JSON = new MediaType("application", "problem+json");

  @ServerExceptionMapper
  public Response contentType(NotSupportedException refused) {
    return answer(
        Response.Status.UNSUPPORTED_MEDIA_TYPE,
        new Problem.Error(
            "Content-Type",
            "is missing, or none of those that are read",
            "application/json, application/x-ndjson, text/plain"));
  }

  @ServerExceptionMapper
  public Response method(NotAllowedException refused) {
    return answer(
        Response.Status.METHOD_NOT_ALLOWED,
        new Problem.Error("method", "does not exist here", "see /q/openapi"));
  }

  private static Response answer(Response.Status status, Problem.Error error) {
    String detail = "%s: %s; allowed: %s".formatted(error.where(), error.what(), error.allowed());
    Problem problem =
        new Problem(
            "about:blank",
            status.getReasonPhrase(),
            status.getStatusCode(),
            detail,
            List.of(error),
            null);
    return Response.status(status).type(JSON).entity(problem).build();
  }
}
