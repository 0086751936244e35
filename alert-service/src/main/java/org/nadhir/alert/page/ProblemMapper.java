package org.nadhir.alert.page;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nadhir.alert.command.Mistake;

/** Says in problem details what the framework refuses before a resource is asked. */
class ProblemMapper {
  @ServerExceptionMapper
  public Response contentType(NotSupportedException refused) {
    return answer(
        Response.Status.UNSUPPORTED_MEDIA_TYPE,
        new Mistake("Content-Type", "is missing, or is not read here", "application/json"));
  }

  @ServerExceptionMapper
  public Response method(NotAllowedException refused) {
    return answer(
        Response.Status.METHOD_NOT_ALLOWED,
        new Mistake("method", "does not exist here", "see /q/openapi"));
  }

  private static Response answer(Response.Status status, Mistake mistake) {
    return Problem.response(status, mistake.toString(), List.of(mistake));
  }
}
