package org.nadhir.nlp.lexicon;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Arabic forms over folded letters. A verb's stem forms are made at load time; conjunctions,
 * prepositions, the article and pronouns are peeled when a word is looked up, and only in
 * combinations that its kind allows.
 */
final class ArabicInflection implements Inflection {
  private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
  private static final List<String> BEFORE_NOUN = List.of("", "ال", "ب", "بال", "ك", "كال", "ل");
  private static final List<String> PRONOUNS =
      List.of("", "ه", "ها", "هم", "هما", "هن", "نا", "ي", "ك", "كم");
  private static final List<String> OBJECTS =
      List.of("", "ه", "ها", "هم", "هما", "نا", "ك", "كم", "ني");
  private static final int SHORTEST = 2;

  @Override
  public boolean inflects() {
    return true;
  }

  @Override
  public Collection<String> nounForms(String lemma) {
    String base = lemma.startsWith("ال") && lemma.length() > 4 ? lemma.substring(2) : lemma;
    Set<String> forms = new HashSet<>(List.of(base, lemma));
    boolean feminine = base.endsWith("ه");
    String stem = feminine ? base.substring(0, base.length() - 1) : base;
    for (String ending :
        feminine
            ? List.of("تان", "تين", "ات", "تا", "تي")
            : List.of("ا", "ان", "ين", "ون", "يي", "و", "ي")) {
      forms.add(stem + ending);
    }
    if (!feminine) {
      for (String ending : List.of("ه", "ات", "تان", "تين", "تا", "تي")) {
        forms.add(base + ending);
      }
    }
    return forms;
  }

  @Override
  public Collection<String> verbForms(Word verb) {
    Set<String> forms = new HashSet<>();
    addPast(forms, verb.text());
    String imperfect = verb.imperfect() == null ? imperfectOf(verb.text()) : verb.imperfect();
    addImperfect(forms, imperfect.startsWith("ي") ? imperfect.substring(1) : imperfect);
    return forms;
  }

  private static String imperfectOf(String past) {
    boolean dropsAlef = past.startsWith("ا") && past.length() >= 4;
    return "ي" + (dropsAlef ? past.substring(1) : past);
  }

  private static boolean isWeak(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return last == 'ي' || last == 'و' || last == 'ا';
  }

  private static void addPast(Set<String> forms, String past) {
    String stem = isWeak(past) ? past.substring(0, past.length() - 1) : past;
    forms.addAll(List.of(past, stem + "ت", stem + "وا", stem + "و", past + "نا", stem + "تا"));
    if (isWeak(past)) {
      forms.addAll(List.of(stem + "ا", stem + "ي", past + "ت", past + "وا"));
    } else {
      forms.add(past + "ا");
    }
  }

  private static void addImperfect(Set<String> forms, String stem) {
    String plural = isWeak(stem) ? stem.substring(0, stem.length() - 1) : stem;
    String joined = plural.isEmpty() ? stem : plural;
    for (String person : List.of("ي", "ت", "ن", "ا")) {
      for (String future : List.of("", "س")) {
        String head = future + person;
        forms.addAll(List.of(head + stem, head + joined));
        forms.addAll(
            List.of(
                head + joined + "ون",
                head + joined + "وا",
                head + joined + "و",
                head + stem + "ان"));
      }
    }
  }

  @Override
  public void read(String word, Sink sink) {
    for (String conjunction : CONJUNCTIONS) {
      if (word.startsWith(conjunction) && word.length() - conjunction.length() >= SHORTEST) {
        String rest = word.substring(conjunction.length());
        sink.reading(rest, Word.Kind.EXACT);
        readVerb(rest, sink);
        readNoun(rest, sink);
      }
    }
    if (word.length() < SHORTEST) {
      sink.reading(word, Word.Kind.EXACT);
    }
  }

  private static void readVerb(String rest, Sink sink) {
    for (String object : OBJECTS) {
      String form = without(rest, object);
      if (!form.isEmpty()) {
        sink.reading(form, Word.Kind.VERB);
      }
    }
    if (rest.startsWith("لي") || rest.startsWith("لت")) {
      sink.reading(rest.substring(1), Word.Kind.VERB);
    }
  }

  private static void readNoun(String rest, Sink sink) {
    for (String head : BEFORE_NOUN) {
      if (rest.startsWith(head)) {
        readNounEnd(rest.substring(head.length()), head.endsWith("ال"), sink);
      }
    }
    if (rest.startsWith("لل")) {
      readNounEnd(rest.substring(2), true, sink);
    }
  }

  private static void readNounEnd(String body, boolean definite, Sink sink) {
    for (String pronoun : definite ? List.of("") : PRONOUNS) {
      String form = without(body, pronoun);
      if (form.length() < SHORTEST) {
        continue;
      }
      sink.reading(form, Word.Kind.NOUN);
      if (!pronoun.isEmpty() && form.endsWith("ت")) {
        sink.reading(form.substring(0, form.length() - 1) + "ه", Word.Kind.NOUN);
      }
    }
  }

  private static String without(String word, String ending) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
  }
}
