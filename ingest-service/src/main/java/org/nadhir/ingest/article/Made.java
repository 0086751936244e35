package org.nadhir.ingest.article;

import java.util.List;
import org.nadhir.contracts.Article;

/**
 * What became of something that came in: an article, or the mistakes that keep it from being one.
 */
public sealed interface Made {

  /** It became this article. */
  record Good(Article article) implements Made {}

  /** It did not, because of these mistakes, of which there is at least one. */
  record Bad(List<Mistake> mistakes) implements Made {
    public Bad {
      mistakes = List.copyOf(mistakes);
      if (mistakes.isEmpty()) {
        throw new IllegalArgumentException("mistakes: empty; at least one is needed");
      }
    }

    /** The reason that counts: that of the first mistake. */
    public Reason reason() {
      return mistakes.get(0).reason();
    }
  }
}
