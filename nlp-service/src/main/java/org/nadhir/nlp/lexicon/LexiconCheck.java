package org.nadhir.nlp.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes mistakes that show only when all files of a language are known. */
final class LexiconCheck {
  private final Lexicon lexicon;
  private final List<String> mistakes;
  private final Variants variants;

  LexiconCheck(Lexicon lexicon, List<String> mistakes) {
    this.lexicon = lexicon;
    this.mistakes = mistakes;
    this.variants = new Variants(lexicon.classes());
  }

  void run() {
    classes();
    Set<String> ids = new HashSet<>();
    for (Entry entry : lexicon.entries()) {
      String where = "%s: entry '%s'".formatted(entry.file(), entry.id());
      if (!ids.add(entry.id())) {
        mistakes.add(where + ": id stands twice in this language; ids are unique");
      }
      check(where + ": patterns", entry.patterns());
      contexts(where + ": requires", entry.requires());
      contexts(where + ": not", entry.not());
    }
    cues(lexicon.cues());
    lexicon
        .names()
        .forEach(name -> check(file("names") + ": name '%s'".formatted(name.code()), name.words()));
  }

  private String file(String name) {
    return "%s/%s.yaml".formatted(lexicon.language(), name);
  }

  private void classes() {
    lexicon
        .classes()
        .forEach(
            (name, members) -> {
              String where = "%s: class '%s'".formatted(lexicon.language(), name);
              if (!name.matches("[a-z][a-z0-9_]*")) {
                mistakes.add(where + ": name must be lower-case letters, digits and _");
              }
              if (reaches(name, name, new HashSet<>())) {
                mistakes.add(where + ": contains itself");
              } else {
                check(where, members);
              }
            });
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    for (Pattern member : lexicon.classes().getOrDefault(from, List.of())) {
      for (Element element : member.elements()) {
        if (element instanceof Element.ClassUse use
            && (use.name().equals(to) || seen.add(use.name()) && reaches(use.name(), to, seen))) {
          return true;
        }
      }
    }
    return false;
  }

  private void cues(Cues cues) {
    String where = file("cues");
    cues.cues().forEach(cue -> check(where + ": cue '%s'".formatted(cue.id()), cue.patterns()));
    check(where + ": boundaries", cues.boundaries());
    check(where + ": links", cues.links());
    check(where + ": speech", cues.speech());
    check(where + ": target_markers", cues.targetMarkers());
    check(where + ": actor_markers", cues.actorMarkers());
    check(where + ": complements", cues.complements());
    check(where + ": history", cues.history());
    contexts(where + ": forbidden", cues.forbidden());
    cues.units().forEach((unit, words) -> check(where + ": units: " + unit, words));
  }

  private void contexts(String where, Map<Scope, List<Pattern>> contexts) {
    contexts.values().forEach(patterns -> check(where, patterns));
  }

  private void check(String where, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      try {
        variants.of(pattern);
      } catch (IllegalArgumentException e) {
        mistakes.add(where + ": " + e.getMessage());
      }
    }
  }
}
