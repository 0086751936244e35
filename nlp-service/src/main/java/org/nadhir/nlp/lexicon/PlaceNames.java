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
      patterns.add(pattern(language, place));
    }
    return patterns;
  }

  private static Pattern pattern(String language, String place) {
    String words = place.replaceAll("[()|?@#'.-]", " ").strip();
    boolean arabic = language.equals("ar");
    return PatternParser.parse(arabic ? nouns(words) : words, arabic);
  }

  /** Whether a place is written so that it can be looked for. */
  static boolean isReadable(String language, String place) {
    try {
      return pattern(language, place).elements().size() <= Pattern.LONGEST;
    } catch (PatternException e) {
      return false;
    }
  }

  private static String nouns(String words) {
    return "n:" + String.join(" n:", words.split("\\s+", -1));
  }
}
