package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;
import org.nadhir.nlp.lexicon.Cue;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.match.Hits;
import org.nadhir.nlp.text.Tokens;

/** Title or text of an article with all that was matched in it. */
final class FieldReading {
  private final TextField field;
  private final String original;
  private final Tokens tokens;
  private final List<Found<Entry>> entries = new ArrayList<>();
  private final List<Found<Cue>> allCues = new ArrayList<>();
  private final List<Found<Integer>> contexts = new ArrayList<>();
  private final List<Found<String>> allNames = new ArrayList<>();
  private final List<Found<String>> places = new ArrayList<>();
  private final List<Found<Double>> amounts = new ArrayList<>();
  private final List<Found<Double>> multipliers = new ArrayList<>();
  private final List<Found<String>> units = new ArrayList<>();
  private final Map<Mark.Plain, List<Found<Mark.Plain>>> plain = new EnumMap<>(Mark.Plain.class);
  private final List<Found<Cue>> cues;
  private final List<Found<String>> names;
  private final int[] clauses;

  FieldReading(
      TextField field, String original, Tokens tokens, Hits hits, CompiledLexicon lexicon) {
    this.field = field;
    this.original = original;
    this.tokens = tokens;
    lexiconOrder(hits)
        .forEach(hit -> sort(lexicon.mark(hits.payload(hit)), hits.first(hit), hits.last(hit)));
    this.cues =
        entries.isEmpty()
            ? List.of()
            : Found.longest(assertedFirst(allCues), FieldReading::standBeside);
    this.names = Found.longest(allNames);
    this.clauses =
        entries.isEmpty()
            ? new int[0]
            : Clauses.of(tokens, plain(Mark.Plain.BOUNDARY), plain(Mark.Plain.LINK));
  }

  /** Hits in the order in which the lexicon lists what they mean. */
  private static IntStream lexiconOrder(Hits hits) {
    return IntStream.range(0, hits.size())
        .boxed()
        .sorted(Comparator.comparingInt(hits::payload))
        .mapToInt(hit -> hit);
  }

  /** Cues of the same words that say different things all count, but beside an asserted one. */
  private static boolean standBeside(Cue kept, Cue other) {
    return kept.status() != Status.ASSERTED && other.status() != Status.ASSERTED;
  }

  /** Among cues of the same words the one that takes the effect away wins. */
  private static List<Found<Cue>> assertedFirst(List<Found<Cue>> cues) {
    List<Found<Cue>> sorted = new ArrayList<>(cues);
    sorted.sort(Comparator.comparing(cue -> cue.mark().status() != Status.ASSERTED));
    return sorted;
  }

  private void sort(Mark mark, int first, int last) {
    if (mark instanceof Mark.OfEntry of) {
      entries.add(new Found<>(of.entry(), first, last));
    } else if (mark instanceof Mark.OfCue of) {
      allCues.add(new Found<>(of.cue(), first, last));
    } else if (mark instanceof Mark.Context context) {
      contexts.add(new Found<>(context.id(), first, last));
    } else if (mark instanceof Mark.Named named) {
      allNames.add(new Found<>(named.code(), first, last));
    } else if (mark instanceof Mark.InTheatre place) {
      places.add(new Found<>(place.theatre(), first, last));
    } else if (mark instanceof Mark.Plain kind) {
      plain.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Found<>(kind, first, last));
    } else {
      sortNumber(mark, first, last);
    }
  }

  private void sortNumber(Mark mark, int first, int last) {
    if (mark instanceof Mark.Amount amount) {
      amounts.add(new Found<>(amount.value(), first, last));
    } else if (mark instanceof Mark.Multiplier multiplier) {
      multipliers.add(new Found<>(multiplier.value(), first, last));
    } else if (mark instanceof Mark.Unit unit) {
      units.add(new Found<>(unit.unit(), first, last));
    }
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

  List<Found<Entry>> entries() {
    return entries;
  }

  List<Found<Cue>> cues() {
    return cues;
  }

  List<Found<Integer>> contexts() {
    return contexts;
  }

  List<Found<String>> names() {
    return names;
  }

  List<Found<String>> places() {
    return places;
  }

  List<Found<Double>> amounts() {
    return amounts;
  }

  List<Found<Double>> multipliers() {
    return multipliers;
  }

  List<Found<String>> units() {
    return units;
  }

  List<Found<Mark.Plain>> plain(Mark.Plain kind) {
    return plain.getOrDefault(kind, List.of());
  }

  int clause(int token) {
    return clauses[token];
  }

  int clauseStart(int token) {
    int first = token;
    while (first > 0 && clauses[first - 1] == clauses[token]) {
      first--;
    }
    return first;
  }

  int clauseEnd(int token) {
    int last = token;
    while (last + 1 < clauses.length && clauses[last + 1] == clauses[token]) {
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
