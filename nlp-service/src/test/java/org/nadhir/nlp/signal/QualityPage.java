package org.nadhir.nlp.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.nlp.gold.LabelledSentence;
import org.nadhir.nlp.gold.Quality;
import org.nadhir.nlp.gold.Tally;

/** The Markdown page of how well the tagger reads the labelled sentences. */
final class QualityPage {
  private final Tagger tagger;
  private final Map<String, List<LabelledSentence>> heldOut;
  private final Map<String, List<LabelledSentence>> styles;
  private final Map<String, List<LabelledSentence>> development;
  private final Map<String, Quality> qualities;
  private final Quality together;

  QualityPage(Tagger tagger, List<LabelledSentence> heldOut, List<LabelledSentence> development) {
    this.tagger = tagger;
    this.heldOut = byLanguage(heldOut);
    this.styles = by(heldOut, QualityPage::style);
    this.development = byLanguage(development);
    this.qualities = qualities(this.heldOut);
    this.together = Quality.of(tagger, heldOut);
  }

  private static Map<String, List<LabelledSentence>> byLanguage(List<LabelledSentence> sentences) {
    return by(sentences, LabelledSentence::language);
  }

  private static Map<String, List<LabelledSentence>> by(
      List<LabelledSentence> sentences, Function<LabelledSentence, String> key) {
    return sentences.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /** The ids of sentences in plain agency style hold "-cf-". */
  private static String style(LabelledSentence sentence) {
    boolean plain = sentence.id().contains("-cf-");
    return sentence.language() + (plain ? ", plain agency style" : ", newspaper style");
  }

  private Map<String, Quality> qualities(Map<String, List<LabelledSentence>> sentences) {
    Map<String, Quality> qualities = new TreeMap<>();
    sentences.forEach((language, of) -> qualities.put(language, Quality.of(tagger, of)));
    return qualities;
  }

  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    qualities.values().forEach(quality -> mistakes.addAll(quality.mistakes()));
    qualities(development).values().forEach(quality -> mistakes.addAll(quality.mistakes()));
    return mistakes;
  }

  String markdown() {
    return """
        # Tagging quality

        Measured on labelled sentences, sentence by sentence: a signal is right when type and status both are. \
        Half of the sentences are traps: they carry no signal and look as if they did. \
        F1 is the harmonic mean of precision and recall; the roles are counted over the signals found. \
        This page is generated; the build fails when it is not true. To write it anew: \
        `mvn -pl nlp-service -am verify -Dquality.update`.

        ## Sentences held out

        Written by others than those who wrote the lexicon, and without knowledge of it; no pattern was written for them. Their total scores \
        were looked at now and then while the lexicon grew, and about thirty of the harder Arabic ones were read once. Some are plain agency style, the others newspaper prose \
        with unusual wordings, which is much harder. \
        They lie in `nlp-service/src/test/resources/gold/held-out`.

        %s
        ### By style

        %s
        ### By type

        %s
        ### By status

        %s
        ## Sentences that the lexicon was developed on

        They guard against regressions and say little about text that nobody has seen. \
        They lie in `nlp-service/src/test/resources/gold/development`.

        %s"""
        .formatted(
            languages(heldOut, qualities),
            languages(styles, qualities(styles)),
            rows(SignalType.values(), SignalType::code, quality -> quality::of),
            rows(Status.values(), Status::code, quality -> quality::of),
            languages(development, qualities(development)));
  }

  private static String languages(
      Map<String, List<LabelledSentence>> sentences, Map<String, Quality> qualities) {
    StringBuilder table =
        new StringBuilder(
            """
            | language | sentences | traps | theatres | signals | precision | recall | F1 | false signals per 100 traps | actor right | target right |
            |---|---|---|---|---|---|---|---|---|---|---|
            """);
    qualities.forEach(
        (language, quality) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %s | %.1f | %.2f | %.2f |%n",
                    language,
                    quality.sentences(),
                    quality.traps(),
                    theatres(sentences.getOrDefault(language, List.of())),
                    quality.all().labels(),
                    figures(quality.all()),
                    quality.falsePerHundredTraps(),
                    quality.actorAccuracy(),
                    quality.targetAccuracy())));
    return table.toString();
  }

  private static long theatres(List<LabelledSentence> sentences) {
    return sentences.stream()
        .map(LabelledSentence::theatre)
        .filter(theatre -> !theatre.equals("none"))
        .distinct()
        .count();
  }

  private static String figures(Tally tally) {
    return String.format(
        Locale.ROOT, "%.2f | %.2f | %.2f", tally.precision(), tally.recall(), tally.f1());
  }

  /** One row a value: all languages together, then the F1 of each language. */
  private <T> String rows(
      T[] values, Function<T, String> code, Function<Quality, Function<T, Tally>> of) {
    StringBuilder table = new StringBuilder("| | signals | precision | recall | F1 |");
    qualities.keySet().forEach(language -> table.append(" F1 ").append(language).append(" |"));
    table.append("\n|---").append("|---".repeat(4 + qualities.size())).append("|\n");
    for (T value : Arrays.asList(values)) {
      Tally all = of.apply(together).apply(value);
      table.append("| `%s` | %d | %s |".formatted(code.apply(value), all.labels(), figures(all)));
      qualities
          .values()
          .forEach(quality -> table.append(f1(of.apply(quality).apply(value))).append(" |"));
      table.append('\n');
    }
    return table.toString();
  }

  private static String f1(Tally tally) {
    return tally.labels() + tally.falseSignals() == 0
        ? " –"
        : String.format(Locale.ROOT, " %.2f (%d)", tally.f1(), tally.labels());
  }
}
