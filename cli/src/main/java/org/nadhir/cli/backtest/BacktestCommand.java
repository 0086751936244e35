package org.nadhir.cli.backtest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.cli.backtest.source.Source;
import org.nadhir.cli.backtest.source.Sources;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Progress;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.contracts.Theatres;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code nadhir backtest}: the alerts that an archive would have given. */
@Command(
    name = "backtest",
    description = {
      "Print the alerts that an archive of articles would have given, how often each rule would"
          + " have fired, and on what. Reads, tags and decides as the services do, without them.",
      "A SOURCE is a folder of seeds (*.txt) and archives, an archive (one JSON object a line, as"
          + " it is posted or as it stands on news.articles; gzip is recognised), - for standard"
          + " input, or kafka:HOST:PORT[?from=TIME&to=TIME], what was written to news.articles"
          + " between those times.",
      "The same articles give the same output, byte for byte, in whatever order they come."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something could not be read; standard error says what",
      "2:the command line is wrong"
    })
public final class BacktestCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Where the articles are.")
  private List<String> sources = List.of();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules that decide (default: those that come with Nadhir).")
  private @Nullable Path rules;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Other rules: print only what they change.")
  private @Nullable Path against;

  @Option(names = "--theatres", paramLabel = "FILE", description = "Theatres to watch.")
  private @Nullable Path theatres;

  @Option(names = "--lexicon", paramLabel = "DIR", description = "A whole lexicon of your own.")
  private @Nullable Path lexicon;

  @Option(names = "--overlay", paramLabel = "DIR", description = "An overlay over the lexicon.")
  private @Nullable Path overlay;

  @Option(names = "--outlets", paramLabel = "FILE", description = "The outlets (sources.yaml).")
  private @Nullable Path outlets;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Print no alert that was over before; earlier articles still count.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Let event time come to here, and use no later article (default: the last).")
  private @Nullable Instant to;

  @Option(names = "--json", description = "Print a line of JSON for each alert, then a summary.")
  private boolean json;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Threads that read and decide (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    checkCommandLine();
    List<Source> found = Sources.of(sources, System.in);
    Theatres watched = Settings.theatres(theatres, overlay);
    Map<String, RuleBook> books = new LinkedHashMap<>();
    books.put(
        rules == null ? "the rules inside" : rules.toString(), Settings.rules(rules, watched));
    if (against != null) {
      String name = against.equals(rules) ? against + " again" : against.toString();
      books.put(name, Settings.rules(against, watched));
    }
    Settings settings = Settings.load(outlets, lexicon, overlay, watched);
    Backtest.Outcome outcome = run(settings, List.copyOf(books.values()), found);
    print(Report.of(outcome, books, from, settings.tagger().version()));
    return complain(outcome.books()) ? 1 : 0;
  }

  private void checkCommandLine() {
    if (jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--jobs: %d; allowed: 1 or more".formatted(jobs));
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new ParameterException(
          spec.commandLine(), "--from: %s is after --to %s".formatted(from, to));
    }
  }

  private Backtest.Outcome run(Settings settings, List<RuleBook> books, List<Source> found) {
    Backtest backtest =
        new Backtest(
            settings.maker(),
            settings.tagger(),
            settings.theatres(),
            books,
            to,
            Clock.systemUTC().instant());
    long size = found.stream().mapToLong(Source::size).sum();
    try (Jobs threads = new Jobs(jobs);
        Progress progress = new Progress(Screen.ofErrors(), "backtest", size > 0 ? size : -1)) {
      return backtest.run(found, threads, progress::advance);
    }
  }

  private void print(Report report) {
    PrintWriter out = spec.commandLine().getOut();
    (json ? report.json() : report.text()).forEach(out::println);
    out.flush();
  }

  /** Whether there was something that could not be read. */
  private boolean complain(Books books) {
    PrintWriter err = spec.commandLine().getErr();
    books
        .unreadable()
        .forEach(one -> err.println("%s: %s: %s".formatted(one.place(), one.reason(), one.what())));
    long more = books.count(Fate.UNREADABLE) - books.unreadable().size();
    if (more > 0) {
      err.println("and %d more that could not be read".formatted(more));
    }
    return books.count(Fate.UNREADABLE) > 0;
  }

  /** Reads a time, or a day, which stands for its start in UTC. */
  static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.length() == 10
            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'%s' is no time; allowed: 2021-12-07T09:30:00Z, or 2021-12-07".formatted(text));
      }
    }
  }
}
