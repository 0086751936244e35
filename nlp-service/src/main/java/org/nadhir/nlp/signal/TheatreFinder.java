package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/**
 * Places signals in theatres: by the sentence's places and countries, and where these give none, by
 * those of the article's title and lead.
 */
final class TheatreFinder {
  private static final int LEAD_SENTENCES = 2;

  private final Theatres theatres;

  TheatreFinder(Theatres theatres) {
    this.theatres = theatres;
  }

  /** Theatres of the words from one to another, both included. */
  List<String> between(FieldReading field, int from, int to) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> placed = new LinkedHashSet<>();
    field.names().stream().filter(n -> n.lies(from, to)).forEach(n -> codes.add(n.mark()));
    field.places().stream().filter(p -> p.lies(from, to)).forEach(p -> placed.add(p.mark()));
    return of(codes, placed);
  }

  /** Theatres of the title and the lead together. */
  List<String> ofArticle(List<FieldReading> fields) {
    Set<String> codes = new LinkedHashSet<>();
    Set<String> placed = new LinkedHashSet<>();
    for (FieldReading field : fields) {
      int sentences = Math.min(LEAD_SENTENCES, field.tokens().sentences());
      int to = sentences == 0 ? -1 : field.tokens().behind(sentences - 1) - 1;
      field.names().stream().filter(n -> n.lies(0, to)).forEach(n -> codes.add(n.mark()));
      field.places().stream().filter(p -> p.lies(0, to)).forEach(p -> placed.add(p.mark()));
    }
    return of(codes, placed);
  }

  private List<String> of(Set<String> codes, Set<String> placed) {
    List<String> found = new ArrayList<>();
    for (Theatre theatre : theatres.all()) {
      boolean core = theatre.core().stream().anyMatch(codes::contains);
      boolean parties = theatre.parties().stream().filter(codes::contains).count() >= 2;
      if (core || parties || placed.contains(theatre.id())) {
        found.add(theatre.id());
      }
    }
    return found;
  }
}
