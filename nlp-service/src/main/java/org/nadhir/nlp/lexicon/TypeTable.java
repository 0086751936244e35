package org.nadhir.nlp.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nadhir.contracts.SignalType;

/** The modes of each signal type with their intensity: the content of {@code types.yaml}. */
final class TypeTable {
  /** The mode of a type that has none. */
  static final String ANY = "any";

  private final Map<SignalType, Map<String, Double>> modes = new LinkedHashMap<>();

  static TypeTable read(Place file) {
    TypeTable table = new TypeTable();
    for (SignalType type : SignalType.values()) {
      Map<String, Double> intensities = new LinkedHashMap<>();
      file.entries(type.code())
          .forEach(
              (mode, place) ->
                  intensities.put(
                      mode, place.allow("intensity", "cameo").at("intensity").number()));
      if (intensities.isEmpty()) {
        file.at(type.code()).mistake("is missing", "at least one mode for every signal type");
      }
      table.modes.put(type, intensities);
    }
    return table;
  }

  Map<String, Double> of(SignalType type) {
    return modes.getOrDefault(type, Map.of());
  }
}
