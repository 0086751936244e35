package org.nadhir.nlp.edge;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.signal.Tagger;

/** Builds the tagger when the service starts; a broken lexicon or theatre file stops the start. */
@Singleton
final class TaggerProducer {
  @Produces
  @Singleton
  Tagger tagger(NlpConfig config) {
    LexiconFiles files =
        config.nlp().lexicon().map(LexiconFiles::in).orElseGet(LexiconFiles::bundled);
    return new Tagger(LexiconLoader.load(files), Theatres.load(config.theatres()));
  }

  /** Builds and warms the tagger, so that the first article is read as fast as the others. */
  void onStart(@Observes StartupEvent start, Tagger tagger) {
    tagger.warmUp();
  }
}
