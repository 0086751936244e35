package org.nadhir.nlp.lexicon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Notes mistakes that show only when all files of a language are known. */
final class LexiconCheck {
  private final Lexicon lexicon;
  private final Map<String, WordClass> classes;
  private final Notes notes;
  private final Findings findings;
  private final Variants variants;
  private boolean sound = true;

  LexiconCheck(Lexicon lexicon, Map<String, WordClass> classes, Notes notes) {
    this.lexicon = lexicon;
    this.classes = classes;
    this.notes = notes;
    this.findings = notes.findings();
    this.variants = new Variants(lexicon.classes());
  }

  void run() {
    classes.forEach(this::checkClass);
    ids();
    if (sound) {
      notes.uses().forEach(use -> check(use.path(), use.pattern()));
    }
    if (sound && !notes.hasUnreadable()) {
      unusedClasses();
      new HiddenPatterns(lexicon, variants).all().forEach(this::hidden);
    }
  }

  private void mistake(Spot at, String what, String allowed) {
    sound = false;
    findings.add(at, what, allowed);
  }

  private void ids() {
    Map<String, Entry> byId = new HashMap<>();
    for (Entry entry : lexicon.entries()) {
      Entry known = byId.putIfAbsent(entry.id(), entry);
      if (known != null) {
        findings.add(
            entry.at(),
            "entry '%s': id stands already at %s".formatted(entry.id(), known.at()),
            "each id once in a language");
      }
    }
  }

  private void checkClass(String name, WordClass of) {
    String path = "class '%s'".formatted(name);
    if (!name.matches("[a-z][a-z0-9_]*")) {
      mistake(of.at(), path + " has such a name", "lower-case letters, digits and _");
    }
    if (of.members().isEmpty()) {
      mistake(of.at(), path + " is empty", "at least one member");
    }
    if (reachable(of.members()).contains(name)) {
      mistake(of.at(), path + " contains itself", "classes that do not");
    }
    of.members().forEach(member -> references(path, member));
  }

  /** Names of the classes that patterns use, by way of others too. */
  private Set<String> reachable(List<Pattern> patterns) {
    Set<String> seen = new HashSet<>();
    Deque<Pattern> open = new ArrayDeque<>(patterns);
    while (!open.isEmpty()) {
      eachUse(
          open.pop().elements(),
          name -> {
            WordClass used = classes.get(name);
            if (seen.add(name) && used != null) {
              open.addAll(used.members());
            }
          });
    }
    return seen;
  }

  private static void eachUse(List<Element> elements, Consumer<String> name) {
    for (Element element : elements) {
      if (element instanceof Element.ClassUse use) {
        name.accept(use.name());
      } else if (element instanceof Element.Choice choice) {
        choice.options().forEach(option -> eachUse(option, name));
      }
    }
  }

  private boolean references(String path, Pattern pattern) {
    Set<String> undefined = new TreeSet<>();
    eachUse(pattern.elements(), undefined::add);
    undefined.removeAll(classes.keySet());
    for (String name : undefined) {
      mistake(
          pattern.at(),
          "%s: pattern \"%s\" uses class '@%s', which no file of the language defines"
              .formatted(path, pattern.text(), name),
          Suggestion.of(name, classes.keySet()));
    }
    return undefined.isEmpty();
  }

  private void check(String path, Pattern pattern) {
    if (references(path, pattern)) {
      try {
        variants.of(pattern);
      } catch (PatternException e) {
        mistake(pattern.at(), path + ": " + e.what(), e.allowed());
      }
    }
  }

  private void unusedClasses() {
    Set<String> used = reachable(notes.uses().stream().map(Notes.Use::pattern).toList());
    classes.forEach(
        (name, of) -> {
          if (!used.contains(name)) {
            findings.addOrWarn(
                of.at(), "class '%s' is used nowhere".formatted(name), "classes that are used");
          }
        });
  }

  private void hidden(HiddenPatterns.Hidden hidden) {
    findings.addOrWarn(
        hidden.pattern().at(),
        "entry '%s': pattern \"%s\" never wins: \"%s\" of entry '%s' at %s matches the same words"
            .formatted(
                hidden.entry().id(),
                hidden.pattern().text(),
                hidden.by().text(),
                hidden.byEntry().id(),
                hidden.by().at()),
        "patterns that match what no earlier one does");
  }
}
