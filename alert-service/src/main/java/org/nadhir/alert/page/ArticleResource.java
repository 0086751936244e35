package org.nadhir.alert.page;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.apache.kafka.common.KafkaException;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Origin;

/** The articles that alerts quote, over HTTP. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ArticleResource {
  private final AlertLog log;
  private final ArticleArchive archive;

  ArticleResource(AlertLog log, ArticleArchive archive) {
    this.log = log;
    this.archive = archive;
  }

  @GET
  @Path("/{id}")
  public Article get(@PathParam("id") String id) {
    Origin origin =
        log.article(id)
            .orElseThrow(
                () -> Problem.notFound("id: no alert quotes an article '%s'".formatted(id)));
    try {
      return archive
          .read(id, origin)
          .orElseThrow(() -> Problem.notFound("id: article '%s' is no longer kept".formatted(id)));
    } catch (KafkaException e) {
      throw Problem.unavailable("the article cannot be read: " + e.getMessage());
    }
  }
}
