package org.nadhir.alert.rule.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/** How the keys of each type are written. */
final class KeyForm {
  private static final String CODE = "[A-Z][A-Z0-9_]*";

  private KeyForm() {}

  /** The keys of this type; theatres only those that there are, if they are given. */
  static Form<String> of(KeyType type, Optional<Theatres> theatres) {
    return switch (type) {
      case THEATRE -> theatre(theatres);
      case DYAD -> Form.matching(CODE + ">" + CODE, "actor>target, such as RUS>UKR");
      case COUNTRY, ACTOR ->
          Form.matching(CODE, "an ISO 3166-1 alpha-3 or organisation code, such as RUS");
      case TYPE ->
          Form.text(
              FilterReader.TYPE.words(), Set.of(FilterReader.TYPE.words().split(", "))::contains);
      case OUTLET -> FilterReader.OUTLET;
      case ALL -> Form.matching("all", "all");
    };
  }

  private static Form<String> theatre(Optional<Theatres> theatres) {
    return theatres
        .map(known -> Form.text(ids(known), id -> known.find(id).isPresent()))
        .orElse(Form.matching("[a-z][a-z0-9-]*", "the id of a theatre, such as ukraine"));
  }

  private static String ids(Theatres theatres) {
    return theatres.all().stream().map(Theatre::id).collect(Collectors.joining(", "));
  }
}
