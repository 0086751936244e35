package org.nadhir.nlp.reload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.InvalidLexiconException;
import org.nadhir.nlp.lexicon.LexiconFile;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.lexicon.OverlayFiles;
import org.nadhir.nlp.lexicon.Spot;
import org.nadhir.nlp.signal.Budget;
import org.nadhir.nlp.signal.Cases;
import org.nadhir.nlp.signal.Tagger;

/**
 * What a lexicon is loaded from.
 *
 * @param files the lexicon itself
 * @param folder folder of the overlay, if there is one
 * @param theatres theatres over which those of the overlay are laid
 * @param budget how long an article may take
 */
public record LexiconSource(
    LexiconFiles files, Optional<Path> folder, Theatres theatres, Budget budget) {
  /**
   * The overlay as it is at this moment.
   *
   * @throws InvalidLexiconException if its folder cannot be read
   */
  public OverlayFiles overlay() {
    if (folder.isEmpty()) {
      return OverlayFiles.NONE;
    }
    try {
      return OverlayFiles.in(folder.get());
    } catch (IOException e) {
      Spot spot = Spot.of(new LexiconFile(folder.get().toString(), true));
      String what = "cannot be read as an overlay: " + e.getClass().getSimpleName();
      throw new InvalidLexiconException(
          List.of(new Mistake(spot, what, "a readable folder, empty if need be")));
    }
  }

  /**
   * Loads the lexicon with the given overlay, and makes a tagger that has read one example of every
   * entry.
   *
   * @throws InvalidLexiconException naming every mistake; where there are no others, the cases that
   *     fail of entries that are the operator's
   */
  public Loaded load(OverlayFiles overlay) {
    Lexicons lexicons = LexiconLoader.load(files, overlay);
    Tagger tagger = new Tagger(lexicons, theatres.with(lexicons.theatres()), budget);
    List<Mistake> failing = Cases.failing(tagger, lexicons, this::isOperators);
    if (!failing.isEmpty()) {
      throw new InvalidLexiconException(failing);
    }
    tagger.warmUp();
    return new Loaded(lexicons, tagger, overlay.digest());
  }

  /** Whether an entry did not come with Nadhir, whose build runs the cases of those that did. */
  private boolean isOperators(Entry entry) {
    return files != LexiconFiles.bundled() || entry.at().file().overlay();
  }
}
