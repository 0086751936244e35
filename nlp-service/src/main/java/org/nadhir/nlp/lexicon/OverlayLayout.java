package org.nadhir.nlp.lexicon;

import java.util.Set;
import java.util.TreeSet;
import org.nadhir.contracts.SignalType;

/** Which files an overlay may hold; others are mistakes, so that a misspelt name is noticed. */
final class OverlayLayout {
  private final OverlayFiles overlay;
  private final Findings findings;

  OverlayLayout(OverlayFiles overlay, Findings findings) {
    this.overlay = overlay;
    this.findings = findings;
  }

  /** The languages that the overlay has files of. */
  Set<String> languages() {
    Set<String> ofLanguage = namesOfLanguage();
    Set<String> languages = new TreeSet<>();
    for (String name : overlay.names()) {
      int slash = name.indexOf('/');
      String folder = slash < 0 ? "" : name.substring(0, slash);
      if (folder.matches("[a-z]{2,3}") && ofLanguage.contains(name.substring(slash + 1))) {
        languages.add(folder);
      } else if (!name.equals("theatres.yaml")) {
        unknown(name, ofLanguage);
      }
    }
    return languages;
  }

  static Set<String> namesOfLanguage() {
    Set<String> names = new TreeSet<>(Set.of("classes.yaml", "cues.yaml", "names.yaml"));
    for (SignalType type : SignalType.values()) {
      names.add(type.code() + ".yaml");
    }
    return names;
  }

  private void unknown(String name, Set<String> ofLanguage) {
    findings.add(
        Spot.of(new LexiconFile(overlay.shown(name), true)),
        "an overlay has no such file",
        "theatres.yaml, and in a folder such as ar: " + String.join(", ", ofLanguage));
  }
}
