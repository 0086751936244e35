package org.nadhir.nlp.lexicon;

import java.util.List;

/**
 * Hebrew words and stems, of which the particles that are written together with the next word are
 * peeled when a word is looked up: and, that, when, the, in, to, from, as.
 */
final class HebrewInflection implements Inflection {
  private static final List<String> PARTICLES =
      List.of(
          "ו", "ה", "ב", "ל", "מ", "כ", "ש", "וה", "וב", "ול", "ומ", "וכ", "וש", "שה", "שב", "של",
          "שמ", "מה", "כש", "כשה", "וכש", "ושה", "לכש", "מש", "בכ", "ומה");
  private static final int SHORTEST = 3;

  @Override
  public void read(String word, Sink sink) {
    sink.reading(word, Word.Kind.EXACT);
    for (String particle : PARTICLES) {
      if (word.startsWith(particle) && word.length() - particle.length() >= SHORTEST) {
        String rest = word.substring(particle.length());
        sink.reading(rest, Word.Kind.EXACT);
        sink.reading(rest, Word.Kind.STEM);
      }
    }
  }
}
