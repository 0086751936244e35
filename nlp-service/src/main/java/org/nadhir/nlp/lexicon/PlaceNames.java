package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of a theatre's places, which allow {@code stem*} and nothing else. */
public final class PlaceNames {
  private PlaceNames() {}

  /** The places as patterns; in Arabic each word takes clitics. */
  public static List<Pattern> patterns(String language, List<String> places) {
    List<Pattern> patterns = new ArrayList<>();
    for (String place : places) {
      String words = place.replaceAll("[()|?@#'.-]", " ").strip();
      boolean arabic = language.equals("ar");
      patterns.add(PatternParser.parse(arabic ? nouns(words) : words, arabic));
    }
    return patterns;
  }

  private static String nouns(String words) {
    return "n:" + String.join(" n:", words.split("\\s+", -1));
  }
}
