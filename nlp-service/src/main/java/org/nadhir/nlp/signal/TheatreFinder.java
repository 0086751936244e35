package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/**
 * Places signals in theatres: by what the sentence names, by who does it to whom, and where that
 * places it nowhere, by the article.
 *
 * <p>A sentence that names parties of a theatre belongs to it if title or lead name the theatre, or
 * else any other sentence does; one that names no country, if title or lead do. A sentence about
 * others belongs to no theatre, whatever the article is about.
 *
 * <p>That both sides of a theatre are named says little by itself: two of those who abstained in a
 * vote have no quarrel. It counts if the signal passes between them, or if nobody else is named.
 */
final class TheatreFinder {
  private static final int LEAD_SENTENCES = 2;

  private final Collection<Theatre> theatres;
  private final List<FieldReading> article;
  private @Nullable List<String> leading;
  private @Nullable List<String> named;

  /** A finder for one article. */
  TheatreFinder(Theatres theatres, List<FieldReading> article) {
    this.theatres = theatres.all();
    this.article = article;
  }

  /** Theatres of a signal in the words from one to another of a field, both included. */
  List<String> of(FieldReading field, int from, int to, RoleFinder.Roles roles) {
    NamedCodes sentence = NamedCodes.in(field, from, to);
    Parties parties = new Parties(roles);
    Predicate<Theatre> named = theatre -> sentence.name(theatre) || parties.include(theatre.core());
    Predicate<Theatre> opposed = theatre -> parties.standOpposed(theatre.sides());
    List<String> here = those(named.or(opposed));
    if (!here.isEmpty()) {
      return those(named).isEmpty() ? union(here, ofArticle(sentence)) : here;
    }
    List<String> sides = those(sentence::nameOnly);
    return sides.isEmpty() ? ofArticle(sentence) : sides;
  }

  private List<String> ofArticle(NamedCodes sentence) {
    if (sentence.codes().isEmpty()) {
      return leading();
    }
    List<String> about = leading().isEmpty() ? named() : leading();
    return about.isEmpty()
        ? about
        : those(theatre -> sentence.nameAny(theatre.parties()) && about.contains(theatre.id()));
  }

  private List<String> union(List<String> some, List<String> others) {
    return those(theatre -> some.contains(theatre.id()) || others.contains(theatre.id()));
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

  /** Theatres that the title names; if it names none, those that the lead does. */
  private List<String> leading() {
    if (leading == null) {
      FieldReading title = article.get(0);
      List<String> titled = leading(title);
      leading = titled.isEmpty() ? leading(article.get(article.size() - 1)) : titled;
    }
    return leading;
  }

  private List<String> leading(FieldReading field) {
    List<NamedCodes> sentences = new ArrayList<>();
    for (int i = 0; i < Math.min(LEAD_SENTENCES, field.tokens().sentences()); i++) {
      sentences.add(NamedCodes.in(field, field.tokens().firstOf(i), field.tokens().behind(i) - 1));
    }
    return those(
        theatre -> sentences.stream().anyMatch(s -> s.name(theatre) || s.nameOnly(theatre)));
  }

  /** Theatres that the article names anywhere. */
  private List<String> named() {
    if (named == null) {
      NamedCodes whole = new NamedCodes();
      article.forEach(field -> whole.add(field, 0, Integer.MAX_VALUE));
      named = those(whole::name);
    }
    return named;
  }

  /** Who does something to whom. */
  private record Parties(Set<String> actors, Set<String> targets) {
    Parties(RoleFinder.Roles roles) {
      this(codes(roles.actor()), codes(roles.target()));
    }

    private static Set<String> codes(@Nullable String joined) {
      return joined == null ? Set.of() : Set.of(joined.split("\\+"));
    }

    boolean include(Set<String> codes) {
      return actors.stream().anyMatch(codes::contains)
          || targets.stream().anyMatch(codes::contains);
    }

    boolean standOpposed(List<Set<String>> sides) {
      return !sides.isEmpty()
          && (stand(sides.get(0), sides.get(1)) || stand(sides.get(1), sides.get(0)));
    }

    private boolean stand(Set<String> one, Set<String> other) {
      return actors.stream().anyMatch(one::contains) && targets.stream().anyMatch(other::contains);
    }
  }
}
