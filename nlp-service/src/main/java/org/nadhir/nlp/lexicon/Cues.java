package org.nadhir.nlp.lexicon;

import java.util.List;
import java.util.Map;

/**
 * The content of a {@code cues.yaml}; see the lexicon's README.
 *
 * @param cues cues of status
 * @param boundaries words that open a clause
 * @param links boundaries that cues reach through
 * @param speech verbs whose subject is the speaker
 * @param targetMarkers words in front of a target
 * @param actorMarkers words in front of an actor
 * @param subject where the subject stands
 * @param complements words that open what is said; no name behind one is the subject of the verb
 *     before it
 * @param self words by which who speaks means himself
 * @param omitsSubject whether the subject of what is said may be left out
 * @param origins words in front of where something comes from
 * @param passives words that show that their subject suffers what the match says
 * @param territory words beside a name that make it a place to which something is done
 * @param objects verbal nouns whose object is the name right behind them
 * @param mediators words in front of who only brings others together or hosts them
 * @param between words in front of several who do something together
 * @param joins what stands between two names that do something together
 * @param turns words that turn against what was said before: no cue reaches over one
 * @param forbidden contexts in which nothing counts
 * @param history phrases that make a clause historical
 * @param multipliers number words that multiply the number before them
 * @param quantities vague amounts with their lower bound
 * @param units what is counted
 */
public record Cues(
    List<Cue> cues,
    List<Pattern> boundaries,
    List<Pattern> links,
    List<Pattern> speech,
    List<Pattern> targetMarkers,
    List<Pattern> actorMarkers,
    Subject subject,
    List<Pattern> complements,
    List<Pattern> self,
    boolean omitsSubject,
    List<Pattern> origins,
    List<Pattern> passives,
    List<Pattern> territory,
    List<Pattern> objects,
    List<Pattern> mediators,
    List<Pattern> between,
    List<Pattern> joins,
    List<Pattern> turns,
    Map<Scope, List<Pattern>> forbidden,
    List<Pattern> history,
    Map<Pattern, Double> multipliers,
    Map<Pattern, Double> quantities,
    Map<String, List<Pattern>> units) {

  /** Where the subject of a verb stands. */
  public enum Subject {
    /** Right in front of it. */
    BEFORE,
    /** Behind it. */
    AFTER,
    /** At the begin of its clause, far in front of it: the verb ends the clause. */
    FIRST
  }

  /** Whether the subject stands behind its verb. */
  public boolean subjectAfterVerb() {
    return subject == Subject.AFTER;
  }
}
