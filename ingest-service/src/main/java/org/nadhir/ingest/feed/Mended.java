package org.nadhir.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The source of a feed made fit for a parser: without document types, comments, processing
 * instructions, characters that XML forbids and namespace declarations; with ampersands and angle
 * brackets escaped where they are no markup; at most so many pieces of markup.
 *
 * <p>Entities that a document type declares are never expanded. What this costs is linear in the
 * length of the source.
 *
 * @param source the mended source
 * @param prefixes namespace by prefix, the first declaration of each
 * @param problems what was wrong, each kind once
 */
record Mended(String source, Map<String, String> prefixes, List<String> problems) {
  Mended {
    prefixes = Map.copyOf(prefixes);
    problems = List.copyOf(problems);
  }

  /** The source, mended. */
  static Mended of(String raw, int maximumPieces) {
    Mender mender = new Mender(raw, maximumPieces);
    mender.run();
    return new Mended(
        mender.mended(), mender.tags().prefixes(), new ArrayList<>(mender.problems()));
  }
}
