package org.nadhir.alert.stream;

import java.time.Instant;
import java.util.List;
import org.nadhir.alert.rule.read.InvalidRulesException;
import org.nadhir.alert.rule.read.Mistake;
import org.nadhir.alert.rule.read.Spot;

/**
 * The rules and theatres that are in force. Any thread may ask for them at any time; who needs
 * several answers of one state keeps the settings that it got.
 *
 * <p>A change is loaded whole, beside what is in force, and takes its place by one reference; what
 * has mistakes leaves everything as it is, and the mistakes are kept for whoever asks.
 */
public final class RunningRules {
  /** What looking at the files came to. */
  public enum Outcome {
    /** They are as they were. */
    UNCHANGED,
    /** They changed, and are in force. */
    RELOADED,
    /** They changed and have mistakes: what is in force stays. */
    BROKEN,
    /** They had mistakes, and are again those that are in force. */
    MENDED
  }

  /**
   * How things stand.
   *
   * @param settings what is in force
   * @param digest tells it from any other content of the files
   * @param loadedAt since when
   * @param problems what is wrong with the files as they are
   */
  public record Standing(
      Settings settings, String digest, Instant loadedAt, List<Mistake> problems) {
    private Standing with(List<Mistake> found) {
      return new Standing(settings, digest, loadedAt, List.copyOf(found));
    }
  }

  private final RulesSource source;
  private volatile Standing standing;
  private String refused = "";

  /**
   * Loads what is in force from the start.
   *
   * @throws InvalidRulesException naming every mistake
   */
  RunningRules(RulesSource source, Instant now) {
    this.source = source;
    this.standing = new Standing(source.load(), source.digest(), now, List.of());
  }

  /** Rules and theatres that never change. */
  public static RunningRules fixed(Settings settings) {
    return new RunningRules(RulesSource.fixed(settings), Instant.EPOCH);
  }

  /** What is in force; another object as soon as it has changed. */
  public Settings current() {
    return standing.settings();
  }

  /** How things stand. */
  public Standing standing() {
    return standing;
  }

  /** Looks at the files, and puts in force what has changed and is whole. */
  public synchronized Outcome look(Instant now) {
    String digest = source.digest();
    if (digest.equals(standing.digest())) {
      return accept();
    }
    return digest.equals(refused) ? Outcome.UNCHANGED : load(digest, now);
  }

  private Outcome load(String digest, Instant now) {
    Standing loaded;
    try {
      loaded = new Standing(source.load(), digest, now, List.of());
    } catch (InvalidRulesException e) {
      return refuse(digest, e.mistakes());
    } catch (RuntimeException e) {
      return refuse(
          digest,
          List.of(new Mistake(Spot.of("rules"), "", "cannot be loaded: " + e, "files of rules")));
    }
    if (!source.digest().equals(digest)) {
      return Outcome.UNCHANGED;
    }
    standing = loaded;
    refused = "";
    return Outcome.RELOADED;
  }

  private Outcome accept() {
    boolean mended = !refused.isEmpty();
    if (mended) {
      standing = standing.with(List.of());
      refused = "";
    }
    return mended ? Outcome.MENDED : Outcome.UNCHANGED;
  }

  /** Notes what is wrong, unless the files were in the middle of being written. */
  private Outcome refuse(String digest, List<Mistake> problems) {
    if (!source.digest().equals(digest)) {
      return Outcome.UNCHANGED;
    }
    refused = digest;
    standing = standing.with(problems);
    return Outcome.BROKEN;
  }
}
