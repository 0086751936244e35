package org.nadhir.nlp.signal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/**
 * Places signals in theatres: by what the sentence names, and where that places it nowhere, by the
 * article.
 *
 * <p>A sentence that names parties of a theatre belongs to it if the article names the theatre
 * anywhere; one that names no country, if the title or the lead does. A sentence about others
 * belongs to no theatre, whatever the article is about.
 */
final class TheatreFinder {
  private static final int LEAD_SENTENCES = 2;

  private final Theatres theatres;

  /** What a stretch of text names. */
  private record Named(Set<String> codes, Set<String> placed) {
    Named() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(FieldReading field, int from, int to) {
      field.names().stream().filter(n -> n.lies(from, to)).forEach(n -> codes.add(n.mark()));
      field.places().stream().filter(p -> p.lies(from, to)).forEach(p -> placed.add(p.mark()));
    }

    boolean nameTheatre(Theatre theatre) {
      return placed.contains(theatre.id())
          || namesAny(theatre.core())
          || (!theatre.sides().isEmpty() && theatre.sides().stream().allMatch(this::namesAny));
    }

    boolean namesAny(Set<String> some) {
      return some.stream().anyMatch(codes::contains);
    }
  }

  TheatreFinder(Theatres theatres) {
    this.theatres = theatres;
  }

  /** Theatres of the words from one to another of a field, both included. */
  List<String> of(List<FieldReading> article, FieldReading field, int from, int to) {
    Named sentence = new Named();
    sentence.add(field, from, to);
    List<String> here = those(sentence::nameTheatre);
    if (!here.isEmpty()) {
      return here;
    }
    List<String> leading = those(lead(article)::nameTheatre);
    if (sentence.codes().isEmpty()) {
      return leading;
    }
    List<String> about = leading.isEmpty() ? those(whole(article)::nameTheatre) : leading;
    return those(theatre -> sentence.namesAny(theatre.parties()) && about.contains(theatre.id()));
  }

  private List<String> those(Predicate<Theatre> wanted) {
    return theatres.all().stream().filter(wanted).map(Theatre::id).toList();
  }

  private static Named lead(List<FieldReading> article) {
    Named named = new Named();
    for (FieldReading field : article) {
      int sentences = Math.min(LEAD_SENTENCES, field.tokens().sentences());
      int to = sentences == 0 ? -1 : field.tokens().behind(sentences - 1) - 1;
      named.add(field, 0, to);
    }
    return named;
  }

  private static Named whole(List<FieldReading> article) {
    Named named = new Named();
    article.forEach(field -> named.add(field, 0, Integer.MAX_VALUE));
    return named;
  }
}
