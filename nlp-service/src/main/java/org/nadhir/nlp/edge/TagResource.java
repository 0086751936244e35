package org.nadhir.nlp.edge;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;
import org.nadhir.nlp.match.OverBudgetException;

/**
 * {@code POST /tag}: an article or a plain text in, its report out; nothing is kept. With {@code
 * explain=true} the report says which pattern and which cues made each signal, and why what is
 * nearly a signal is none.
 */
@Path("/tag")
@Produces(MediaType.APPLICATION_JSON)
class TagResource {
  private final Reports reports;
  private final Clock clock = Clock.systemUTC();

  TagResource(Reports reports) {
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(SignalReport.class)
  public Object article(byte[] body, @QueryParam("explain") boolean explain) {
    try {
      return tag(Json.read(body, TagRequest.class), explain);
    } catch (UncheckedIOException e) {
      throw Problem.badRequest(
          "body",
          String.valueOf(e.getMessage()),
          "a JSON object with text, and title, language, publishedAt, outlet, url, id where known");
    }
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @APIResponseSchema(SignalReport.class)
  public Object text(byte[] body, @QueryParam("explain") boolean explain) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return tag(TagRequest.ofText(text), explain);
    } catch (CharacterCodingException e) {
      throw Problem.badRequest("body", "is not UTF-8", "text in UTF-8");
    }
  }

  private Object tag(TagRequest request, boolean explain) {
    String text = request.text();
    if (text == null || text.isBlank()) {
      throw Problem.badRequest("text", "is missing or empty", "the article's text");
    }
    Article article = request.article(text, clock);
    try {
      return explain ? reports.explained(article) : reports.of(article, null);
    } catch (OverBudgetException e) {
      throw Problem.badRequest(
          "text", String.valueOf(e.getMessage()), "a text that nadhir.nlp.budget is enough for");
    }
  }
}
