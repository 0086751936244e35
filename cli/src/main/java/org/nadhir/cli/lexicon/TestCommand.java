package org.nadhir.cli.lexicon;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.nlp.gold.GoldFile;
import org.nadhir.nlp.gold.Quality;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Mistake;
import org.nadhir.nlp.lexicon.Spot;
import org.nadhir.nlp.signal.Cases;
import org.nadhir.nlp.signal.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir lexicon test}: whether the cases of a folder's entries hold. */
@Command(
    name = "test",
    description = {
      "Check a folder, then run every case beside its entries and print each that fails.",
      "Cases of the lexicon inside that an overlay changes are warnings."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no mistakes, and every case holds", "1:mistakes, or cases that fail"})
final class TestCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "Labelled sentences, one JSON object a line; prints precision, recall and F1 on them,"
              + " and each mistake.")
  private @Nullable Path gold;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LexiconFolder own = new LexiconFolder(folder);
    Lexicons lexicons = Check.run(own, out);
    if (lexicons == null) {
      return 1;
    }
    Tagger tagger = LexiconFolder.tagger(lexicons);
    int failing = runCases(own, lexicons, tagger, out);
    if (gold != null) {
      GoldReport.lines(quality(tagger, gold)).forEach(out::println);
    }
    return failing == 0 ? 0 : 1;
  }

  private static int runCases(
      LexiconFolder own, Lexicons lexicons, Tagger tagger, PrintWriter out) {
    List<Mistake> failing = Cases.failing(tagger, lexicons, own::owns);
    failing.forEach(out::println);
    List<Mistake> changed = changed(own, lexicons, tagger);
    changed.forEach(mistake -> out.println("warning: " + mistake));
    int cases = own.entries(lexicons).stream().mapToInt(TestCommand::cases).sum();
    out.println(
        "%s, %s%s"
            .formatted(
                Check.counted(cases, "case"),
                failing.isEmpty() ? "all hold" : failing.size() + " fail",
                changed.isEmpty()
                    ? ""
                    : "; %s of the lexicon inside changed"
                        .formatted(Check.counted(changed.size(), "case"))));
    return failing.size();
  }

  /** Cases of the lexicon inside that fail under the overlay and hold without it. */
  private static List<Mistake> changed(LexiconFolder own, Lexicons lexicons, Tagger tagger) {
    List<Mistake> failing = Cases.failing(tagger, lexicons, Predicate.not(own::owns));
    if (failing.isEmpty()) {
      return failing;
    }
    Lexicons alone = LexiconLoader.load(LexiconFiles.bundled());
    List<Spot> without =
        Cases.failing(LexiconFolder.tagger(alone), alone, entry -> true).stream()
            .map(Mistake::at)
            .toList();
    return failing.stream().filter(mistake -> !without.contains(mistake.at())).toList();
  }

  private static int cases(Entry entry) {
    return entry.matches().size() + entry.ignores().size();
  }

  private static Quality quality(Tagger tagger, Path gold) {
    try {
      return Quality.of(tagger, GoldFile.read(gold));
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(gold, e.getClass().getSimpleName()), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
