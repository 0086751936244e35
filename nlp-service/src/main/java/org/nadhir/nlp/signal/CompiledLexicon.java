package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Lexicon;
import org.nadhir.nlp.lexicon.Pattern;
import org.nadhir.nlp.lexicon.PlaceNames;
import org.nadhir.nlp.lexicon.Scope;
import org.nadhir.nlp.lexicon.Variants;
import org.nadhir.nlp.match.Automaton;
import org.nadhir.nlp.match.AutomatonBuilder;
import org.nadhir.nlp.match.Vocabulary;

/** A language's lexicon as one automaton; immutable once built, shared by all threads. */
final class CompiledLexicon {
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final AutomatonBuilder builder;
  private final Automaton automaton;
  private final Variants variants;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<String, Integer> contextIds = new HashMap<>();
  private final Map<Map<Scope, List<Pattern>>, Map<Scope, BitSet>> contexts =
      new IdentityHashMap<>();
  private final byte[] groups;
  private final Object[] meanings;

  CompiledLexicon(Lexicon lexicon, Theatres theatres) {
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(lexicon.language(), lexicon.classes());
    this.builder = new AutomatonBuilder(vocabulary);
    this.variants = new Variants(lexicon.classes());
    lexicon.entries().forEach(this::addEntry);
    addCues();
    addContexts(lexicon.cues().forbidden());
    lexicon
        .names()
        .forEach(
            name ->
                addAll(
                    name.words(),
                    name.place() ? new Mark.Site(name.code()) : new Mark.Named(name.code())));
    theatres.all().forEach(this::addPlaces);
    this.automaton = builder.build();
    this.groups = new byte[marks.size()];
    this.meanings = new Object[marks.size()];
    for (int payload = 0; payload < groups.length; payload++) {
      groups[payload] = (byte) marks.get(payload).group();
      meanings[payload] = marks.get(payload).meaning();
    }
  }

  private void addEntry(Entry entry) {
    addAll(entry.patterns(), new Mark.OfEntry(entry));
    addContexts(entry.requires());
    addContexts(entry.not());
  }

  private void addCues() {
    var cues = lexicon.cues();
    cues.cues().forEach(cue -> addAll(cue.patterns(), new Mark.OfCue(cue)));
    addAll(cues.boundaries(), Mark.Plain.BOUNDARY);
    addAll(cues.links(), Mark.Plain.LINK);
    addAll(cues.speech(), Mark.Plain.SPEECH);
    addAll(cues.targetMarkers(), Mark.Plain.TARGET);
    addAll(cues.actorMarkers(), Mark.Plain.ACTOR);
    addAll(cues.complements(), Mark.Plain.COMPLEMENT);
    addAll(cues.self(), Mark.Plain.SELF);
    addAll(cues.origins(), Mark.Plain.ORIGIN);
    addAll(cues.passives(), Mark.Plain.PASSIVE);
    addAll(cues.territory(), Mark.Plain.TERRITORY);
    addAll(cues.objects(), Mark.Plain.OBJECT);
    addAll(cues.mediators(), Mark.Plain.MEDIATOR);
    addAll(cues.between(), Mark.Plain.BETWEEN);
    addAll(cues.joins(), Mark.Plain.JOIN);
    addAll(cues.turns(), Mark.Plain.TURN);
    addAll(cues.history(), Mark.Plain.HISTORY);
    cues.multipliers().forEach((p, value) -> addAll(List.of(p), new Mark.Multiplier(value)));
    cues.quantities().forEach((p, value) -> addAll(List.of(p), new Mark.Amount(value)));
    cues.units().forEach((unit, words) -> addAll(words, new Mark.Unit(unit)));
  }

  private void addPlaces(Theatre theatre) {
    List<String> places = theatre.places().getOrDefault(lexicon.language(), List.of());
    addAll(PlaceNames.patterns(lexicon.language(), places), new Mark.InTheatre(theatre.id()));
  }

  private void addContexts(Map<Scope, List<Pattern>> scopes) {
    Map<Scope, BitSet> ids = new EnumMap<>(Scope.class);
    scopes.forEach(
        (scope, patterns) -> {
          BitSet ofScope = new BitSet();
          patterns.forEach(pattern -> ofScope.set(contextOf(pattern)));
          ids.put(scope, ofScope);
        });
    contexts.put(scopes, ids);
  }

  private int contextOf(Pattern pattern) {
    Integer known = contextIds.get(pattern.text());
    if (known != null) {
      return known;
    }
    int id = contextIds.size();
    contextIds.put(pattern.text(), id);
    addAll(List.of(pattern), new Mark.Context(id));
    return id;
  }

  private void addAll(List<Pattern> patterns, Mark mark) {
    int payload = marks.size();
    marks.add(mark);
    for (Pattern pattern : patterns) {
      variants.of(pattern).forEach(steps -> builder.add(steps, payload));
    }
  }

  /** The number of a context's pattern. */
  int contextId(Pattern pattern) {
    return contextIds.getOrDefault(pattern.text(), -1);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Automaton automaton() {
    return automaton;
  }

  /** The group of what a pattern means; see {@link Mark}. */
  int group(int payload) {
    return groups[payload];
  }

  /** The number of the context that a pattern stands for, or -1 if it stands for none. */
  int context(int payload) {
    return groups[payload] == Mark.CONTEXT ? (Integer) meanings[payload] : -1;
  }

  /** What tells a pattern's mark from others of its group. */
  Object meaning(int payload) {
    return meanings[payload];
  }

  /** Numbers of the contexts that an entry, or the language, requires or forbids. */
  Map<Scope, BitSet> contextIds(Map<Scope, List<Pattern>> scopes) {
    return contexts.getOrDefault(scopes, Map.of());
  }
}
