package org.nadhir.nlp.edge;

import java.util.Locale;
import java.util.Set;

/** Keeps the values of the metric tag {@code language} few: ISO 639-1, {@code und}, or other. */
final class LanguageTag {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  static String of(String language) {
    return KNOWN.contains(language) || language.equals("und") ? language : "other";
  }
}
