package org.nadhir.nlp.signal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nadhir.contracts.Theatre;

/**
 * What a stretch of text names.
 *
 * @param codes of countries and organisations
 * @param placed theatres one of whose places stands there
 */
record NamedCodes(Set<String> codes, Set<String> placed) {
  NamedCodes() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** What the words from one to another of a field name, both included. */
  static NamedCodes in(FieldReading field, int from, int to) {
    NamedCodes named = new NamedCodes();
    named.add(field, from, to);
    return named;
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

  /** Whether a theatre is named by one of its places or by who is at its core. */
  boolean name(Theatre theatre) {
    return placed.contains(theatre.id()) || nameAny(theatre.core());
  }

  /** Whether both sides of a theatre are named, and nobody but them and its parties. */
  boolean nameOnly(Theatre theatre) {
    List<Set<String>> sides = theatre.sides();
    return !sides.isEmpty()
        && sides.stream().allMatch(this::nameAny)
        && codes.stream()
            .allMatch(
                code ->
                    theatre.parties().contains(code)
                        || sides.stream().anyMatch(side -> side.contains(code)));
  }

  boolean nameAny(Set<String> some) {
    for (String code : codes) {
      if (some.contains(code)) {
        return true;
      }
    }
    return false;
  }
}
