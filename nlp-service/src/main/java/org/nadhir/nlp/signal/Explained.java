package org.nadhir.nlp.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;

/**
 * Why a place in a text is a signal, or why it nearly is one: a pattern of the lexicon that matched
 * there and what became of it.
 *
 * @param entry the lexicon entry
 * @param type its type
 * @param mode its mode, absent for types with none
 * @param pattern the pattern as it stands in the lexicon
 * @param at the words that matched
 * @param status what the text says of it, absent for a near miss
 * @param cues the cues that govern it, in the order of the text
 * @param refusal why it is no signal, absent for a signal
 */
public record Explained(
    String entry,
    SignalType type,
    @Nullable String mode,
    String pattern,
    Span at,
    @Nullable Status status,
    List<UsedCue> cues,
    @Nullable Refusal refusal) {

  public Explained {
    cues = List.copyOf(cues);
  }

  /**
   * A part of an article.
   *
   * @param field title or text
   * @param start offset of its first UTF-16 code unit in the field
   * @param end offset behind its last
   * @param quote its characters
   */
  public record Span(TextField field, int start, int end, String quote) {}

  /**
   * A cue that bears on the status.
   *
   * @param id its id in the lexicon
   * @param status the status that it speaks for
   * @param at its words
   */
  public record UsedCue(String id, Status status, Span at) {}

  /**
   * Why a match is no signal.
   *
   * @param reason what kind of reason
   * @param scope where the missing or forbidden words were looked for, absent for other reasons
   * @param patterns what is missing, or what should not have been there
   * @param at the words that should not have been there, absent for other reasons
   * @param entry the entry that won instead, absent for other reasons
   */
  public record Refusal(
      Reason reason,
      @Nullable String scope,
      List<String> patterns,
      @Nullable Span at,
      @Nullable String entry) {
    public Refusal {
      patterns = List.copyOf(patterns);
    }
  }

  /** Kinds of reasons why a match is no signal. */
  public enum Reason {
    /** A word within it turns against what was said before: it runs over two statements. */
    TURN,
    /** What the entry requires does not stand there. */
    REQUIRES,
    /** What the entry forbids stands there. */
    NOT,
    /** What the language's cues forbid for all entries stands there. */
    FORBIDDEN,
    /** Half of the article's sentences or more stand in a context that the cues forbid. */
    AT_HOME_ELSEWHERE,
    /** A longer or earlier match of the type stands in the same clause. */
    REPEATED,
    /** A match close by, of an entry that hides this type, stands in the same clause. */
    HIDDEN;

    /** The form in JSON: the constant's name in lower case. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
