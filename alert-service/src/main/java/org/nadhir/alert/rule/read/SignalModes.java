package org.nadhir.alert.rule.read;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;

/**
 * The modes of each type of signal and their intensities, as the lexicon that comes with Nadhir
 * gives them; a test holds the two together.
 */
public final class SignalModes {
  private static final Map<SignalType, Map<String, Integer>> INTENSITIES =
      new EnumMap<>(SignalType.class);

  static {
    put(SignalType.SANCTIONS, "threatened 4 imposed 6");
    put(SignalType.TROOP_BUILDUP, "massing 7 deployment 7 mobilisation 7 alert 7");
    put(SignalType.RED_LINE, "drawn 6 crossed 6");
    put(SignalType.ULTIMATUM, "any 7");
    put(SignalType.MILITARY_THREAT, "force 6 invasion_warning 6");
    put(SignalType.WEAPONS_DEPLOYMENT, "deployment 7 supply 7 test 7");
    put(SignalType.MILITARY_EXERCISE, "own 3 joint 3");
    put(SignalType.INCIDENT, "air 5 sea 5 border 5 cyber 5 blockade 5");
    put(
        SignalType.DIPLOMATIC_RUPTURE,
        "expulsion 5 recall 5 relations_cut 5 evacuation 5 talks_broken 5");
    put(SignalType.ATTACK, "strike 10 shelling 10 invasion 10 ceasefire_violation 10");
    put(SignalType.NUCLEAR, "threat 9 alert 9 test 9");
    put(
        SignalType.DE_ESCALATION,
        "talks -3 mediation -3 guarantee -4 sanctions_relief -5 withdrawal -7 ceasefire -8");
  }

  /** Stands for the one form of a type that has no modes. */
  private static final String ANY = "any";

  private SignalModes() {}

  private static void put(SignalType type, String modes) {
    Map<String, Integer> intensities = new LinkedHashMap<>();
    String[] words = modes.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      intensities.put(words[i], Integer.valueOf(words[i + 1]));
    }
    INTENSITIES.put(type, intensities);
  }

  /** The modes of a type, mildest first; none if it has one form only. */
  public static List<String> of(SignalType type) {
    return INTENSITIES.getOrDefault(type, Map.of()).keySet().stream()
        .filter(mode -> !mode.equals(ANY))
        .toList();
  }

  /** The modes of all types. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>();
    for (SignalType type : SignalType.values()) {
      all.addAll(of(type));
    }
    return all;
  }

  /** The intensity of a type and mode; without a mode, that of the type's first. */
  public static double intensity(SignalType type, @Nullable String mode) {
    Map<String, Integer> intensities = INTENSITIES.getOrDefault(type, Map.of());
    Integer found = mode == null ? null : intensities.get(mode);
    return found != null
        ? found
        : intensities.values().stream().findFirst().map(Integer::doubleValue).orElse(0.0);
  }
}
