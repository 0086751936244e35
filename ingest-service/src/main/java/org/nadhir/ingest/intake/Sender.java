package org.nadhir.ingest.intake;

import java.util.concurrent.CompletionStage;
import org.nadhir.contracts.Article;

/** Where articles go. */
@FunctionalInterface
public interface Sender {
  /** Sends the article; completes when it is safe there, or with the failure. */
  CompletionStage<Void> send(Article article);
}
