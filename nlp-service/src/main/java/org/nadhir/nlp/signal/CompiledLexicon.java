package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Map<Scope, List<Pattern>>, Map<Scope, Set<Integer>>> contexts = new HashMap<>();

  CompiledLexicon(Lexicon lexicon, Theatres theatres) {
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(lexicon.language(), lexicon.classes());
    this.builder = new AutomatonBuilder(vocabulary);
    this.variants = new Variants(lexicon.classes());
    lexicon.entries().forEach(this::addEntry);
    addCues();
    addContexts(lexicon.cues().forbidden());
    lexicon.names().forEach(name -> addAll(name.words(), new Mark.Named(name.code())));
    theatres.all().forEach(this::addPlaces);
    this.automaton = builder.build();
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
    Map<Scope, Set<Integer>> ids = new HashMap<>();
    scopes.forEach(
        (scope, patterns) -> {
          Set<Integer> ofScope = new HashSet<>();
          patterns.forEach(pattern -> ofScope.add(contextOf(pattern)));
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

  Lexicon lexicon() {
    return lexicon;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Automaton automaton() {
    return automaton;
  }

  Mark mark(int payload) {
    return marks.get(payload);
  }

  Map<Scope, Set<Integer>> contextIds(Map<Scope, List<Pattern>> scopes) {
    return contexts.getOrDefault(scopes, Map.of());
  }
}
