package org.nadhir.nlp.edge;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nadhir.nlp.reload.RunningLexicon;

/** {@code /lexicon}: which lexicon is in use, and what is wrong with the overlay. */
@Path("/lexicon")
@Produces(MediaType.APPLICATION_JSON)
class LexiconResource {
  private final RunningLexicon lexicon;
  private final LexiconWatch watch;

  LexiconResource(RunningLexicon lexicon, LexiconWatch watch) {
    this.lexicon = lexicon;
    this.watch = watch;
  }

  @GET
  public LexiconStanding standing() {
    return LexiconStanding.of(lexicon);
  }

  /** Looks at the overlay at once, not only when its time comes. */
  @POST
  @Path("/reload")
  @Blocking
  public LexiconStanding reload() {
    watch.look();
    return LexiconStanding.of(lexicon);
  }
}
