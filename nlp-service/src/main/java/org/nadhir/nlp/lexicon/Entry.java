package org.nadhir.nlp.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;

/**
 * One recognisable form of a signal.
 *
 * @param at where it is written
 * @param id unique in its language
 * @param type type of its signals
 * @param mode mode of its signals, absent for types with none
 * @param status what a bare match means
 * @param intensity risk of the type and mode
 * @param patterns what is looked for
 * @param requires at least one of each scope's patterns must stand there
 * @param not none of them may
 * @param speakerActs whether the actor is who says it, where the sentence has a speaker
 * @param immune statuses of cues that do not touch it
 * @param hides types whose matches in the same clause it removes
 * @param matches texts that it must recognise
 * @param ignores texts in which its type must not be found
 */
public record Entry(
    Spot at,
    String id,
    SignalType type,
    @Nullable String mode,
    Status status,
    double intensity,
    List<Pattern> patterns,
    Map<Scope, List<Pattern>> requires,
    Map<Scope, List<Pattern>> not,
    boolean speakerActs,
    Set<Status> immune,
    Set<SignalType> hides,
    List<Case> matches,
    List<Case> ignores) {
  /** The file that it stands in. */
  public String file() {
    return at.file().name();
  }
}
