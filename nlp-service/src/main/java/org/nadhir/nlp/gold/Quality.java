package org.nadhir.nlp.gold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.signal.ArticleText;
import org.nadhir.nlp.signal.TaggedSignal;
import org.nadhir.nlp.signal.Tagger;

/**
 * How well a tagger reads labelled sentences, sentence by sentence: a label is found when type and
 * status, or one of its accepted other readings, are among the sentence's signals; a signal is
 * false when no label of its sentence accepts it. Sentences are read as of 2022-02-01.
 */
public final class Quality {
  private static final Instant READ_AT = Instant.parse("2022-02-01T12:00:00Z");

  private final Tally all = new Tally();
  private final Map<SignalType, Tally> byType = new EnumMap<>(SignalType.class);
  private final Map<Status, Tally> byStatus = new EnumMap<>(Status.class);
  private final List<String> mistakes = new ArrayList<>();
  private int sentences;
  private int traps;
  private int falseInTraps;
  private int roles;
  private int actors;
  private int targets;

  private Quality() {}

  /** The quality of a tagger on the given sentences. */
  public static Quality of(Tagger tagger, Collection<LabelledSentence> sentences) {
    Quality quality = new Quality();
    sentences.forEach(sentence -> quality.read(sentence, tagger));
    return quality;
  }

  private void read(LabelledSentence sentence, Tagger tagger) {
    sentences++;
    traps += sentence.isTrap() ? 1 : 0;
    Map<Reading, TaggedSignal> found = new LinkedHashMap<>();
    for (TaggedSignal signal :
        tagger.tagged(new ArticleText("", sentence.text(), sentence.language(), READ_AT))) {
      found.putIfAbsent(Reading.of(signal.signal()), signal);
    }
    sentence.labels().stream()
        .filter(label -> !label.optional())
        .forEach(label -> label(label, found, sentence));
    found.forEach((reading, signal) -> signal(reading, signal, sentence));
  }

  private void label(Label label, Map<Reading, TaggedSignal> found, LabelledSentence sentence) {
    TaggedSignal signal = accepted(label, found);
    for (Tally tally : tallies(label.reading())) {
      if (signal == null) {
        tally.missed();
      } else {
        tally.found();
      }
    }
    if (signal == null) {
      mistakes.add(
          "%s missed %s [%s]: %s"
              .formatted(sentence.id(), label.reading(), label.evidence(), sentence.text()));
    } else {
      roles(label, signal.signal());
    }
  }

  private static @Nullable TaggedSignal accepted(Label label, Map<Reading, TaggedSignal> found) {
    TaggedSignal exact = found.get(label.reading());
    if (exact != null) {
      return exact;
    }
    return found.entrySet().stream()
        .filter(signal -> label.accepts(signal.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private void roles(Label label, Signal signal) {
    Set<String> expectedActors = label.actors();
    Set<String> expectedTargets = label.targets();
    if (expectedActors != null && expectedTargets != null) {
      roles++;
      actors += isRight(expectedActors, signal.actor()) ? 1 : 0;
      targets += isRight(expectedTargets, signal.target()) ? 1 : 0;
    }
  }

  private static boolean isRight(Set<String> expected, @Nullable String found) {
    return found == null
        ? expected.isEmpty()
        : expected.containsAll(List.of(found.split("\\+", -1)));
  }

  private void signal(Reading reading, TaggedSignal signal, LabelledSentence sentence) {
    if (sentence.labels().stream().anyMatch(label -> label.accepts(reading))) {
      return;
    }
    falseInTraps += sentence.isTrap() ? 1 : 0;
    tallies(reading).forEach(Tally::wrong);
    mistakes.add(
        "%s false %s by %s [%s]: %s"
            .formatted(
                sentence.id(),
                reading,
                signal.entry(),
                signal.signal().evidence().quote(),
                sentence.text()));
  }

  private List<Tally> tallies(Reading reading) {
    return List.of(
        all,
        byType.computeIfAbsent(reading.type(), type -> new Tally()),
        byStatus.computeIfAbsent(reading.status(), status -> new Tally()));
  }

  /** Counts over all labels and signals. */
  public Tally all() {
    return all;
  }

  /** Counts of one type. */
  public Tally of(SignalType type) {
    return byType.getOrDefault(type, new Tally());
  }

  /** Counts of one status. */
  public Tally of(Status status) {
    return byStatus.getOrDefault(status, new Tally());
  }

  /** Number of sentences. */
  public int sentences() {
    return sentences;
  }

  /** Number of sentences without a signal. */
  public int traps() {
    return traps;
  }

  /** False signals in sentences without a signal, per 100 of these. */
  public double falsePerHundredTraps() {
    return traps == 0 ? 0 : 100.0 * falseInTraps / traps;
  }

  /** Share of the found labels with labelled roles whose actor is right, absent ones included. */
  public double actorAccuracy() {
    return roles == 0 ? 1 : (double) actors / roles;
  }

  /** Share of the found labels with labelled roles whose target is right, absent ones included. */
  public double targetAccuracy() {
    return roles == 0 ? 1 : (double) targets / roles;
  }

  /** Every label missed and every false signal, one a line. */
  public List<String> mistakes() {
    return mistakes;
  }
}
