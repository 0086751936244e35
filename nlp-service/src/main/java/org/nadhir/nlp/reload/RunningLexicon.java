package org.nadhir.nlp.reload;

import java.time.Instant;
import java.util.List;
import org.nadhir.nlp.lexicon.InvalidLexiconException;
import org.nadhir.nlp.lexicon.LexiconFile;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.lexicon.OverlayFiles;
import org.nadhir.nlp.lexicon.Spot;
import org.nadhir.nlp.signal.Tagger;

/**
 * The lexicon that is in use. Any thread may ask for its tagger at any time; who needs several
 * answers of one lexicon keeps the tagger that it got.
 */
public final class RunningLexicon {
  /** What looking at the overlay came to. */
  public enum Outcome {
    /** It is as it was. */
    UNCHANGED,
    /** It changed, and the new lexicon is in use. */
    RELOADED,
    /** It changed and has mistakes: the lexicon in use stays. */
    BROKEN,
    /** It had mistakes and is again the one that is in use. */
    MENDED
  }

  /**
   * How things stand.
   *
   * @param loaded the lexicon in use
   * @param loadedAt since when
   * @param problems what is wrong with the overlay as it is in its folder
   */
  public record Standing(Loaded loaded, Instant loadedAt, List<Mistake> problems) {}

  private final LexiconSource source;
  private volatile Standing standing;
  private String refused = "";

  /**
   * Loads the lexicon.
   *
   * @throws InvalidLexiconException naming every mistake
   */
  public RunningLexicon(LexiconSource source, Instant now) {
    this.source = source;
    this.standing = new Standing(source.load(source.overlay()), now, List.of());
  }

  /** The tagger in use. */
  public Tagger tagger() {
    return standing.loaded().tagger();
  }

  /** How things stand. */
  public Standing standing() {
    return standing;
  }

  /** Where the lexicon comes from. */
  public LexiconSource source() {
    return source;
  }

  /** Looks at the overlay, and uses it if it has changed and is whole. */
  public synchronized Outcome look(Instant now) {
    OverlayFiles overlay;
    try {
      overlay = source.overlay();
    } catch (InvalidLexiconException e) {
      return refuse("unreadable", e.mistakes());
    }
    String digest = overlay.digest();
    if (digest.equals(standing.loaded().overlay())) {
      return accept();
    }
    return digest.equals(refused) ? Outcome.UNCHANGED : load(overlay, digest, now);
  }

  private Outcome load(OverlayFiles overlay, String digest, Instant now) {
    try {
      standing = new Standing(source.load(overlay), now, List.of());
      refused = "";
      return Outcome.RELOADED;
    } catch (InvalidLexiconException e) {
      return isStill(digest) ? refuse(digest, e.mistakes()) : Outcome.UNCHANGED;
    } catch (RuntimeException e) {
      Spot spot = Spot.of(new LexiconFile(String.valueOf(source.folder().orElse(null)), true));
      return refuse(digest, List.of(new Mistake(spot, "cannot be loaded: " + e, "a lexicon")));
    }
  }

  /** Whether the overlay is what was read; if not, it was in the middle of being written. */
  private boolean isStill(String digest) {
    try {
      return source.overlay().digest().equals(digest);
    } catch (InvalidLexiconException e) {
      return false;
    }
  }

  private Outcome accept() {
    boolean mended = !refused.isEmpty();
    if (mended) {
      standing = new Standing(standing.loaded(), standing.loadedAt(), List.of());
      refused = "";
    }
    return mended ? Outcome.MENDED : Outcome.UNCHANGED;
  }

  private Outcome refuse(String digest, List<Mistake> problems) {
    boolean known = digest.equals(refused);
    refused = digest;
    standing = new Standing(standing.loaded(), standing.loadedAt(), problems);
    return known ? Outcome.UNCHANGED : Outcome.BROKEN;
  }
}
