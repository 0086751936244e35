package org.nadhir.ingest.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The function words that tell the languages of Latin script apart. */
final class LatinWords {
  private static final int WORDS_READ = 600;
  private static final double SHARE_NEEDED = 0.08;

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "en", words("the of and to in that for on with was is are by said has have from at it"),
          "fr", words("le la les des et du une un est dans pour que qui sur au par avec a ont été"),
          "es", words("el la los las de que y en un una por con para del se ha es su como al"),
          "de", words("der die das und den dem von zu mit ist nicht ein eine im auf für hat sich"),
          "it", words("il la di che e un una per con del della è sono gli nel non ha alla dei"),
          "pt", words("o a os as de que e em um uma por com para do da não é se na no dos"),
          "tr", words("ve bir bu için ile da de olarak daha çok olan gibi sonra kadar dedi"),
          "pl", words("i w na z że się do nie jest to o przez od po dla jak oraz został"),
          "nl", words("de het een en van in is dat op te voor met niet zijn aan er door"),
          "ro", words("și în de la cu a că pe din nu este care pentru mai au fost"));

  private LatinWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The language whose function words stand out, or {@code und}. */
  static String language(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(w -> !w.isEmpty())
            .limit(WORDS_READ)
            .toList();
    Map<String, Long> hits = new HashMap<>();
    WORDS.forEach((code, set) -> hits.put(code, words.stream().filter(set::contains).count()));
    List<Map.Entry<String, Long>> ranked =
        hits.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .collect(Collectors.toList());
    Map.Entry<String, Long> best = ranked.get(0);
    boolean clear =
        best.getValue() >= Math.max(2, SHARE_NEEDED * words.size())
            && best.getValue() > ranked.get(1).getValue();
    return clear ? best.getKey() : Language.UNKNOWN;
  }
}
