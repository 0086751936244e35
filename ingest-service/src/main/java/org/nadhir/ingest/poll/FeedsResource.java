package org.nadhir.ingest.poll;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.schedule.FeedHealth;
import org.nadhir.ingest.schedule.FeedStatus;

/** How the feeds are, those of other instances too. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedsResource {
  private static final String PROBLEM = "application/problem+json";

  private final PollService service;

  FeedsResource(PollService service) {
    this.service = service;
  }

  /**
   * All feeds.
   *
   * @param polling whether feeds are polled at all
   * @param held number of those that this instance asks
   * @param feeds how each is
   */
  public record Answer(boolean polling, int held, List<FeedHealth> feeds) {}

  @GET
  @Operation(summary = "How the feeds are, in the order of the list of sources")
  @APIResponse(responseCode = "200", description = "The feeds")
  @APIResponse(responseCode = "400", description = "No such status: problem details")
  public Response feeds(@QueryParam("status") @Nullable String status) {
    List<FeedHealth> all = service.health();
    if (status == null) {
      return Response.ok(new Answer(service.isPolling(), service.held(), all)).build();
    }
    if (Arrays.stream(FeedStatus.values()).noneMatch(s -> s.code().equals(status))) {
      String allowed =
          Arrays.stream(FeedStatus.values())
              .map(FeedStatus::code)
              .collect(Collectors.joining(", "));
      return problem(400, "status", "'" + status + "'", allowed);
    }
    List<FeedHealth> some = all.stream().filter(feed -> feed.status().equals(status)).toList();
    return Response.ok(new Answer(service.isPolling(), service.held(), some)).build();
  }

  @GET
  @Path("/{outlet}/{feed}")
  @Operation(summary = "How one feed is")
  @APIResponse(responseCode = "200", description = "The feed")
  @APIResponse(responseCode = "404", description = "No such feed: problem details")
  public Response feed(@PathParam("outlet") String outlet, @PathParam("feed") String feed) {
    return service
        .health(outlet + "/" + feed)
        .map(health -> Response.ok(health).build())
        .orElseGet(() -> unknown(outlet + "/" + feed));
  }

  @POST
  @Path("/{outlet}/{feed}/resume")
  @Operation(summary = "Asks a feed at once, as if it had never failed")
  @APIResponse(responseCode = "202", description = "It is asked within seconds")
  @APIResponse(responseCode = "404", description = "No such feed: problem details")
  @APIResponse(responseCode = "409", description = "It is off, or polling is: problem details")
  public Response resume(@PathParam("outlet") String outlet, @PathParam("feed") String feed) {
    String id = outlet + "/" + feed;
    if (service.health(id).isEmpty()) {
      return unknown(id);
    }
    return service.resume(id)
        ? Response.accepted(Map.of("feed", id)).build()
        : problem(409, "feed", "'" + id + "' is off", "a feed that is enabled, with polling on");
  }

  private static Response unknown(String id) {
    return problem(404, "feed", "'" + id + "'", "the id of a feed in GET /feeds");
  }

  private static Response problem(int status, String where, String what, String allowed) {
    Map<String, Object> body =
        Map.of(
            "type",
            "about:blank",
            "title",
            Response.Status.fromStatusCode(status).getReasonPhrase(),
            "status",
            status,
            "detail",
            "%s: %s; allowed: %s".formatted(where, what, allowed),
            "errors",
            List.of(Map.of("where", where, "what", what, "allowed", allowed)));
    return Response.status(status).type(PROBLEM).entity(body).build();
  }
}
