package org.nadhir.ingest.post;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.access.AccessFilter;
import org.nadhir.guard.access.Linger;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Documents;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.intake.Entry;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.IntakeConfig;
import org.nadhir.ingest.intake.Outcome;

/** Takes articles by POST and answers once Kafka has acknowledged. */
@Path("/articles")
@APIResponse(responseCode = "202", description = "On the topic: accepted, or a duplicate")
@APIResponse(responseCode = "400", description = "No article: problem details")
@APIResponse(responseCode = "401", description = "Keys are asked for, and this is none")
@APIResponse(responseCode = "403", description = "The key may not post")
@APIResponse(responseCode = "408", description = "The body came too slowly")
@APIResponse(responseCode = "413", description = "The body is too large, or expands too far")
@APIResponse(responseCode = "415", description = "Another content type, charset or encoding")
@APIResponse(responseCode = "429", description = "More than the key may post: after Retry-After")
@APIResponse(
    responseCode = "503",
    description = "Kafka is away, or too much is on its way: post again after Retry-After")
public class ArticlesResource {
  private static final String NDJSON = "application/x-ndjson";

  private final LinesPost.Parts parts;
  private final PostConfig config;
  private final Posts posts;

  ArticlesResource(
      ArticleMaker maker,
      Intake intake,
      Clock clock,
      IntakeConfig intakeConfig,
      PostConfig config,
      Posts posts) {
    this.parts = new LinesPost.Parts(maker, intake, clock, intakeConfig.patience());
    this.config = config;
    this.posts = posts;
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
  public Response article(
      InputStream body,
      @HeaderParam("Content-Type") @Nullable String type,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @Context RoutingContext from) {
    return one(
        from,
        body,
        BodyForm.ofJson(type, encoding),
        bytes -> parts.maker().fromJson(bytes, parts.clock().instant()));
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "Takes one raw document, with header lines or without")
  public Response document(
      InputStream body,
      @HeaderParam("Content-Type") @Nullable String type,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @Context RoutingContext from) {
    return one(
        from,
        body,
        BodyForm.of(encoding),
        bytes -> Documents.read(parts.maker(), bytes, type, parts.clock().instant()));
  }

  @POST
  @Consumes(NDJSON)
  @Operation(summary = "Takes many articles, one JSON object on each line")
  public Response lines(
      InputStream body,
      @HeaderParam("Content-Type") @Nullable String type,
      @HeaderParam("Content-Encoding") @Nullable String encoding,
      @Context RoutingContext from) {
    BodyForm form = BodyForm.ofJson(type, encoding);
    PacedStream wire = new PacedStream(body, System::nanoTime);
    return read(
        from,
        wire,
        form,
        post -> {
          try (var share = post.share();
              var longLine = post.share()) {
            var expanded = ExpandedStream.of(wire, form.gzip(), size(config.largestBody()));
            var stream = new LineStream(expanded, (int) size(config.longestLine()), longLine);
            var allowance = AccessFilter.caller(from).allowance();
            LinesPost lines = new LinesPost(parts, stream, allowance, share);
            return Answers.lines(lines.run(), lines.answer());
          }
        });
  }

  private Response one(
      RoutingContext from, InputStream body, BodyForm form, Function<byte[], Made> make) {
    PacedStream wire = new PacedStream(body, System::nanoTime);
    return read(
        from,
        wire,
        form,
        post -> {
          try (var share = post.share()) {
            long largest = size(config.largestDocument());
            byte[] bytes = WholeBody.read(ExpandedStream.of(wire, form.gzip(), largest), share);
            Outcome outcome =
                Deadline.in(parts.patience())
                    .await(parts.intake().take(Entry.HTTP, make.apply(bytes)));
            return Answers.one(outcome);
          }
        });
  }

  /**
   * Reads a body, or refuses it; then the connection lingers until the sender has read the answer.
   */
  private Response read(RoutingContext from, PacedStream wire, BodyForm form, Reading reading) {
    Response response = answer(form, reading);
    if (!wire.isEnded()) {
      Linger.over(from);
    }
    return response;
  }

  private Response answer(BodyForm form, Reading reading) {
    if (!form.mistakes().isEmpty()) {
      return Answers.unsupported(form.mistakes());
    }
    try (var post = posts.begin().orElse(null)) {
      return post == null ? Answers.busy() : reading.read(post);
    } catch (BodyException e) {
      return Answers.trouble(e);
    } catch (IOException e) {
      return Answers.trouble(new BodyException(Trouble.BROKEN, "body: " + e.getMessage()));
    }
  }

  /** What is done with the body of a post. */
  @FunctionalInterface
  private interface Reading {
    Response read(Posts.Post post) throws IOException;
  }

  private static long size(MemorySize size) {
    return size.asLongValue();
  }
}
