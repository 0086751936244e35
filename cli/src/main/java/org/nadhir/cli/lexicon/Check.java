package org.nadhir.cli.lexicon;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.InvalidLexiconException;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Mistake;

/** Loads a folder and prints all that is wrong with it. */
final class Check {
  private Check() {}

  /** The lexicons, or null if there are mistakes. */
  static @Nullable Lexicons run(LexiconFolder folder, PrintWriter out) {
    try {
      Lexicons lexicons = folder.load();
      List<Mistake> warnings = folder.warnings(lexicons);
      warnings.forEach(warning -> out.println("warning: " + warning));
      out.println(summary(folder, lexicons, warnings.size()));
      return lexicons;
    } catch (InvalidLexiconException e) {
      e.mistakes().forEach(out::println);
      out.println(counted(e.mistakes().size(), "mistake"));
      return null;
    }
  }

  private static String summary(LexiconFolder folder, Lexicons lexicons, int warnings) {
    List<Entry> own = folder.entries(lexicons);
    int patterns = own.stream().mapToInt(entry -> entry.patterns().size()).sum();
    return "%s of %s with %s and %s, no mistakes%s; version %s"
        .formatted(
            folder.kind(),
            counted(own.size(), "entry"),
            counted(patterns, "pattern"),
            counted(lexicons.theatres().size(), "theatre"),
            warnings == 0 ? "" : ", " + counted(warnings, "warning"),
            lexicons.version());
  }

  static String counted(int count, String thing) {
    if (count == 1) {
      return "1 " + thing;
    }
    boolean y = thing.endsWith("y");
    return count + " " + (y ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s");
  }
}
