package org.nadhir.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A situation that people watch, such as {@code ukraine} or {@code taiwan-strait}.
 *
 * @param id stable identifier, lower case with hyphens
 * @param title name by language code; {@code en} and {@code ar} are always there
 * @param core codes that alone place a signal here when one is its actor, target or place
 * @param sides two groups of codes: a signal from one to the other lies here, and so does one whose
 *     sentence names both and, besides the parties, nobody else
 * @param parties codes of those involved: a sentence that names one of them, in an article that
 *     names the theatre, is placed here
 * @param places names of places by language code, as they stand in articles; one alone places a
 *     signal here
 */
public record Theatre(
    String id,
    Map<String, String> title,
    Set<String> core,
    List<Set<String>> sides,
    Set<String> parties,
    Map<String, List<String>> places) {
  public Theatre {
    Objects.requireNonNull(id, "theatre.id");
    title = title == null ? Map.of() : Map.copyOf(title);
    core = core == null ? Set.of() : Set.copyOf(core);
    sides = sides == null ? List.of() : sides.stream().map(Set::copyOf).toList();
    parties = parties == null ? Set.of() : Set.copyOf(parties);
    places = places == null ? Map.of() : Map.copyOf(places);
  }
}
