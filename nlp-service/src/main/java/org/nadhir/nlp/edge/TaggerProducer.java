package org.nadhir.nlp.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.reload.LexiconSource;
import org.nadhir.nlp.reload.RunningLexicon;
import org.nadhir.nlp.signal.Budget;

/**
 * Builds the tagger when the service starts; a broken lexicon, overlay or theatre file stops the
 * start.
 */
@Singleton
final class TaggerProducer {
  @Produces
  @Singleton
  RunningLexicon lexicon(NlpConfig config) {
    LexiconFiles files =
        config.nlp().lexicon().map(LexiconFiles::in).orElseGet(LexiconFiles::bundled);
    LexiconSource source =
        new LexiconSource(
            files, config.nlp().overlay(), Theatres.load(config.theatres()), budget(config));
    return new RunningLexicon(source, Clock.systemUTC().instant());
  }

  private static Budget budget(NlpConfig config) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return new Budget(
        config.nlp().budget(),
        threads.isCurrentThreadCpuTimeSupported()
            ? threads::getCurrentThreadCpuTime
            : System::nanoTime);
  }
}
