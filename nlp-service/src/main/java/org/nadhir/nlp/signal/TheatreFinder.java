package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

  private final Collection<Theatre> theatres;
  private final List<FieldReading> article;
  private @Nullable List<String> leading;
  private @Nullable List<String> named;

  /** What a stretch of text names. */
  private record Named(Set<String> codes, Set<String> placed) {
    Named() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(FieldReading field, int from, int to) {
      for (Found<String> name : field.names()) {
        if (name.lies(from, to)) {
          codes.add(name.mark());
        }
      }
      for (Found<String> place : field.places()) {
        if (place.lies(from, to)) {
          placed.add(place.mark());
        }
      }
    }

    boolean nameTheatre(Theatre theatre) {
      return placed.contains(theatre.id())
          || namesAny(theatre.core())
          || (!theatre.sides().isEmpty() && namesAll(theatre.sides()));
    }

    boolean namesAll(List<Set<String>> sides) {
      for (Set<String> side : sides) {
        if (!namesAny(side)) {
          return false;
        }
      }
      return true;
    }

    boolean namesAny(Set<String> some) {
      for (String code : codes) {
        if (some.contains(code)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A finder for one article. */
  TheatreFinder(Theatres theatres, List<FieldReading> article) {
    this.theatres = theatres.all();
    this.article = article;
  }

  /** Theatres of the words from one to another of a field, both included. */
  List<String> of(FieldReading field, int from, int to) {
    Named sentence = new Named();
    sentence.add(field, from, to);
    List<String> here = those(sentence::nameTheatre);
    if (!here.isEmpty()) {
      return here;
    }
    if (sentence.codes().isEmpty()) {
      return leading();
    }
    List<String> about = leading().isEmpty() ? named() : leading();
    return about.isEmpty()
        ? about
        : those(theatre -> sentence.namesAny(theatre.parties()) && about.contains(theatre.id()));
  }

  private List<String> those(Predicate<Theatre> wanted) {
    List<String> ids = new ArrayList<>();
    for (Theatre theatre : theatres) {
      if (wanted.test(theatre)) {
        ids.add(theatre.id());
      }
    }
    return List.copyOf(ids);
  }

  /** Theatres that title and lead name. */
  private List<String> leading() {
    if (leading == null) {
      Named lead = new Named();
      for (FieldReading field : article) {
        int sentences = Math.min(LEAD_SENTENCES, field.tokens().sentences());
        int to = sentences == 0 ? -1 : field.tokens().behind(sentences - 1) - 1;
        lead.add(field, 0, to);
      }
      leading = those(lead::nameTheatre);
    }
    return leading;
  }

  /** Theatres that the article names anywhere. */
  private List<String> named() {
    if (named == null) {
      Named whole = new Named();
      article.forEach(field -> whole.add(field, 0, Integer.MAX_VALUE));
      named = those(whole::nameTheatre);
    }
    return named;
  }
}
