package org.nadhir.nlp.lexicon;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Regular English forms; irregular ones stand in the lexicon beside the word. */
final class EnglishInflection implements Inflection {
  private static final String VOWELS = "aeiou";

  @Override
  public boolean inflects() {
    return true;
  }

  @Override
  public Collection<String> nounForms(String lemma) {
    return Set.of(lemma, withS(lemma));
  }

  @Override
  public Collection<String> verbForms(Word verb) {
    String base = verb.text();
    Set<String> forms = new TreeSet<>(Set.of(base, withS(base)));
    if (base.endsWith("e")) {
      forms.add(base + "d");
      forms.add(base.endsWith("ee") ? base + "ing" : dropLast(base) + "ing");
    } else if (endsInConsonantY(base)) {
      forms.add(dropLast(base) + "ied");
      forms.add(base + "ing");
    } else {
      addRegular(forms, base);
    }
    return forms;
  }

  private static void addRegular(Set<String> forms, String base) {
    forms.add(base + "ed");
    forms.add(base + "ing");
    if (doubles(base)) {
      String doubled = base + base.charAt(base.length() - 1);
      forms.add(doubled + "ed");
      forms.add(doubled + "ing");
    }
  }

  private static boolean doubles(String base) {
    int n = base.length();
    return n >= 3
        && isConsonant(base.charAt(n - 1))
        && "wxy".indexOf(base.charAt(n - 1)) < 0
        && !isConsonant(base.charAt(n - 2))
        && isConsonant(base.charAt(n - 3));
  }

  private static boolean isConsonant(char c) {
    return VOWELS.indexOf(c) < 0;
  }

  private static boolean endsInConsonantY(String base) {
    return base.endsWith("y") && base.length() > 2 && isConsonant(base.charAt(base.length() - 2));
  }

  private static String withS(String base) {
    if (endsInConsonantY(base)) {
      return dropLast(base) + "ies";
    }
    boolean hissing =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh");
    return hissing ? base + "es" : base + "s";
  }

  private static String dropLast(String base) {
    return base.substring(0, base.length() - 1);
  }

  @Override
  public void read(String word, Sink sink) {
    sink.reading(word, Word.Kind.EXACT);
    sink.reading(word, Word.Kind.NOUN);
    sink.reading(word, Word.Kind.VERB);
  }
}
