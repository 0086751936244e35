package org.nadhir.ingest.intake;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Documents;

/** Takes articles by POST and answers once Kafka has acknowledged. */
@Path("/articles")
@APIResponse(responseCode = "202", description = "On the topic: accepted, or a duplicate")
@APIResponse(responseCode = "400", description = "No article: problem details")
@APIResponse(responseCode = "413", description = "The body is larger than 16 MB")
@APIResponse(responseCode = "503", description = "Kafka is away: post again after Retry-After")
public class ArticlesResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final String PROBLEM = "application/problem+json";
  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int CHUNK = 256;

  private final ArticleMaker maker;
  private final Intake intake;
  private final Clock clock;
  private final Duration patience;

  ArticlesResource(ArticleMaker maker, Intake intake, Clock clock, IntakeConfig config) {
    this.maker = maker;
    this.intake = intake;
    this.clock = clock;
    this.patience = config.patience();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes one article")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples =
                  @ExampleObject(
                      name = "article",
                      value =
                          "{\"url\":\"https://sample-gazette.example/a\",\"title\":\"Headline\","
                              + "\"text\":\"Text.\",\"publishedAt\":\"2021-12-07T09:30:00Z\"}")))
  public Response article(byte[] body) {
    return answer(intake.take(Entry.HTTP, maker.fromJson(body, clock.instant())));
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "Takes one raw document, with header lines or without")
  public Response document(byte[] body, @HeaderParam("Content-Type") @Nullable String contentType) {
    return answer(
        intake.take(Entry.HTTP, Documents.read(maker, body, contentType, clock.instant())));
  }

  @POST
  @Consumes(NDJSON)
  @Operation(summary = "Takes many articles, one JSON object on each line")
  public Response lines(byte[] body) {
    List<Integer> numbers = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<CompletionStage<Outcome>> chunk = new ArrayList<>();
    Deadline deadline = Deadline.in(patience);
    int number = 0;
    for (byte[] line : new Lines(body)) {
      number++;
      if (!Lines.isBlank(line)) {
        numbers.add(number);
        chunk.add(intake.take(Entry.HTTP, maker.fromJson(line, clock.instant())));
      }
      if (chunk.size() == CHUNK) {
        settle(chunk, deadline, outcomes);
        deadline = deadline.isOver() ? deadline : Deadline.in(patience);
      }
    }
    settle(chunk, deadline, outcomes);
    return answer(LinesAnswer.of(numbers, outcomes), outcomes);
  }

  private static void settle(
      List<CompletionStage<Outcome>> chunk, Deadline deadline, List<Outcome> outcomes) {
    chunk.forEach(stage -> outcomes.add(deadline.await(stage)));
    chunk.clear();
  }

  private Response answer(CompletionStage<Outcome> stage) {
    Outcome outcome = Deadline.in(patience).await(stage);
    if (outcome instanceof Outcome.Rejected rejected) {
      return problem(Problem.rejected(rejected.mistakes()));
    }
    if (outcome instanceof Outcome.Unavailable unavailable) {
      return problem(Problem.unavailable(unavailable.reason(), null));
    }
    return accepted(
        outcome instanceof Outcome.Accepted a
            ? Map.of("id", a.id(), "result", "accepted")
            : Map.of("id", ((Outcome.Duplicate) outcome).id(), "result", "duplicate"));
  }

  private static Response answer(LinesAnswer answer, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Unavailable unavailable) {
        return problem(Problem.unavailable(unavailable.reason(), answer));
      }
    }
    return answer.rejected() == outcomes.size()
        ? problem(Problem.allRejected(answer))
        : accepted(answer);
  }

  private static Response accepted(Object entity) {
    return Response.accepted(entity).type(MediaType.APPLICATION_JSON).build();
  }

  private static Response problem(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(PROBLEM).entity(problem);
    return problem.status() == 503
        ? response.header("Retry-After", RETRY_AFTER_SECONDS).build()
        : response.build();
  }
}
