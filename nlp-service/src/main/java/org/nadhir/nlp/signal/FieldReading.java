package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.match.Hits;
import org.nadhir.nlp.text.Tokens;

/**
 * Title or text of an article, or some of its sentences, with what was matched there. What nobody
 * asks for is never sorted out. Words keep their numbers in the whole title or text.
 */
final class FieldReading {
  /** Sentences in front of one, and behind it, that the one may refer to. */
  private static final int BEFORE = 2;

  private static final int BEHIND = 1;

  /**
   * Where the group stands in a sorted match: above 26 bits of its payload and 32 of its number.
   */
  private static final int GROUP = 58;

  private final TextField field;
  private final String original;
  private final Tokens tokens;
  private final Hits hits;
  private final CompiledLexicon lexicon;
  private final int sentence;
  private final int from;
  private final int to;
  private final @Nullable List<?>[] lists = new List<?>[Mark.GROUPS];
  private long @Nullable [] byGroup;
  private @Nullable List<Found<Cue>> cues;
  private @Nullable List<Found<String>> names;
  private int @Nullable [] clauses;

  /** The whole title or text. */
  FieldReading(
      TextField field, String original, Tokens tokens, Hits hits, CompiledLexicon lexicon) {
    this.field = field;
    this.original = original;
    this.tokens = tokens;
    this.hits = hits;
    this.lexicon = lexicon;
    this.sentence = -1;
    this.from = 0;
    this.to = tokens.size();
  }

  private FieldReading(FieldReading whole, int sentence) {
    this.field = whole.field;
    this.original = whole.original;
    this.tokens = whole.tokens;
    this.hits = whole.hits;
    this.lexicon = whole.lexicon;
    this.sentence = sentence;
    this.from = tokens.firstOf(Math.max(0, sentence - BEFORE));
    this.to = tokens.behind(Math.min(tokens.sentences() - 1, sentence + BEHIND));
  }

  /** The sentences in which an entry matched, each with those around it. */
  List<FieldReading> aroundEntries() {
    List<FieldReading> around = new ArrayList<>();
    int last = -1;
    for (int hit = 0; hit < hits.size(); hit++) {
      if (lexicon.group(hits.payload(hit)) == Mark.ENTRY
          && tokens.sentence(hits.last(hit)) > last) {
        last = tokens.sentence(hits.last(hit));
        around.add(new FieldReading(this, last));
      }
    }
    return around;
  }

  boolean hasEntries() {
    for (int hit = 0; hit < hits.size(); hit++) {
      if (lexicon.group(hits.payload(hit)) == Mark.ENTRY) {
        return true;
      }
    }
    return false;
  }

  /** What was matched of a group, in the order in which the lexicon lists what it means. */
  @SuppressWarnings("unchecked")
  private <M> List<Found<M>> all(int group) {
    List<?> known = lists[group];
    if (known == null) {
      known = found(group);
      lists[group] = known;
    }
    return (List<Found<M>>) known;
  }

  private List<Found<Object>> found(int group) {
    long[] sorted = group == Mark.CONTEXT ? sorted(true) : byGroup();
    int at = Arrays.binarySearch(sorted, (long) group << GROUP);
    int i = at < 0 ? -1 - at : at;
    if (i == sorted.length || sorted[i] >>> GROUP != group) {
      return List.of();
    }
    List<Found<Object>> found = new ArrayList<>();
    for (; i < sorted.length && sorted[i] >>> GROUP == group; i++) {
      int hit = (int) sorted[i];
      found.add(new Found<>(lexicon.meaning(hits.payload(hit)), hits.first(hit), hits.last(hit)));
    }
    return found;
  }

  /** All matches but contexts, which are many, by group and then in the order of the lexicon. */
  private long[] byGroup() {
    if (byGroup == null) {
      byGroup = sorted(false);
    }
    return byGroup;
  }

  private long[] sorted(boolean contexts) {
    long[] order = new long[16];
    int count = 0;
    for (int hit = hits.firstEndingAt(from); hit < hits.size() && hits.last(hit) < to; hit++) {
      int group = lexicon.group(hits.payload(hit));
      if ((group == Mark.CONTEXT) == contexts) {
        order = count < order.length ? order : Arrays.copyOf(order, 2 * count);
        order[count++] = (long) group << GROUP | (long) hits.payload(hit) << Integer.SIZE | hit;
      }
    }
    Arrays.sort(order, 0, count);
    return Arrays.copyOf(order, count);
  }

  TextField field() {
    return field;
  }

  String original() {
    return original;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Matched entries; of a sentence with those around it, the sentence's own. */
  List<Found<Entry>> entries() {
    List<Found<Entry>> all = all(Mark.ENTRY);
    if (sentence < 0) {
      return all;
    }
    List<Found<Entry>> own = new ArrayList<>();
    for (Found<Entry> match : all) {
      if (tokens.sentence(match.first()) == sentence) {
        own.add(match);
      }
    }
    return own;
  }

  /** Cues; those of the same words that say different things all count, but asserted ones. */
  List<Found<Cue>> cues() {
    if (cues == null) {
      List<Found<Cue>> all = all(Mark.CUE);
      cues = Found.longest(assertedFirst(all), cue -> cue.status() != Status.ASSERTED);
    }
    return cues;
  }

  /** Among cues of the same words the one that takes the effect away wins. */
  private static List<Found<Cue>> assertedFirst(List<Found<Cue>> cues) {
    List<Found<Cue>> sorted = new ArrayList<>(cues);
    sorted.sort(Comparator.comparing(cue -> cue.mark().status() != Status.ASSERTED));
    return sorted;
  }

  /** Adds the numbers of all contexts that stand here. */
  void addContexts(BitSet ids) {
    for (int hit = hits.firstEndingAt(from); hit < hits.size() && hits.last(hit) < to; hit++) {
      int context = lexicon.context(hits.payload(hit));
      if (context >= 0) {
        ids.set(context);
      }
    }
  }

  /** Whether one of the contexts stands between two words, both included. */
  boolean hasContext(BitSet ids, int first, int last) {
    for (int hit = hits.firstEndingAt(first); hit < hits.size() && hits.last(hit) <= last; hit++) {
      int context = lexicon.context(hits.payload(hit));
      if (context >= 0 && hits.first(hit) >= first && ids.get(context)) {
        return true;
      }
    }
    return false;
  }

  List<Found<Integer>> contexts() {
    return all(Mark.CONTEXT);
  }

  List<Found<String>> names() {
    if (names == null) {
      names = Found.longest(all(Mark.NAME));
    }
    return names;
  }

  /** Places, with the country that each lies in. */
  List<Found<String>> sites() {
    return all(Mark.SITE);
  }

  List<Found<String>> places() {
    return all(Mark.PLACE);
  }

  List<Found<Double>> amounts() {
    return all(Mark.AMOUNT);
  }

  List<Found<Double>> multipliers() {
    return all(Mark.MULTIPLIER);
  }

  List<Found<String>> units() {
    return all(Mark.UNIT);
  }

  List<Found<Mark.Plain>> plain(Mark.Plain kind) {
    return all(kind.group());
  }

  int clause(int token) {
    return clauses()[token - from];
  }

  private int[] clauses() {
    if (clauses == null) {
      clauses = Clauses.of(tokens, from, to, plain(Mark.Plain.BOUNDARY), plain(Mark.Plain.LINK));
    }
    return clauses;
  }

  int clauseStart(int token) {
    int first = token;
    while (first > from && clause(first - 1) == clause(token)) {
      first--;
    }
    return first;
  }

  int clauseEnd(int token) {
    int last = token;
    while (last + 1 < to && clause(last + 1) == clause(token)) {
      last++;
    }
    return last;
  }

  int sentenceStart(int token) {
    return tokens.firstOf(tokens.sentence(token));
  }

  int sentenceEnd(int token) {
    return tokens.behind(tokens.sentence(token)) - 1;
  }
}
