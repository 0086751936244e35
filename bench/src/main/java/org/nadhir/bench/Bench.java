package org.nadhir.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Outlet;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** Measures everything in one run and prints it as Markdown. */
public final class Bench {
  static final int ARTICLES = 1_500;
  static final long SEED = 20_220_224;
  static final double STANDING = 0.25;
  private static final int CHECKED = 200;
  private static final List<Integer> COUNTS = List.of(100, 1_000, 10_000);

  private final List<String> texts = Articles.generate(ARTICLES, SEED);
  private final byte[][] utf8 =
      texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  private final byte[][] json = texts.stream().map(Bench::article).toArray(byte[][]::new);
  private final Meter meter = new Meter(ARTICLES);
  private final Map<String, String> facts = new LinkedHashMap<>();

  private Bench() {}

  /** Runs all arms; takes about two minutes. */
  public static void main(String[] args) {
    new Bench().run();
  }

  private static byte[] article(String text) {
    short[] slots = new short[Fingerprint.SLOTS];
    return Json.write(
        new Article(
            Integer.toHexString(text.hashCode()),
            "https://sample-wire.example/2022/02/01/slug",
            Outlet.UNKNOWN,
            "und",
            text.substring(0, 60),
            text,
            Instant.parse("2022-02-01T12:00:00Z"),
            Instant.parse("2022-02-01T12:01:00Z"),
            "sample-wire",
            Fingerprint.of(slots)));
  }

  private String decoded(int article) {
    return new String(utf8[article], StandardCharsets.UTF_8);
  }

  private void run() {
    addFloors();
    List<LuceneMonitor> monitors = new ArrayList<>();
    for (int count : COUNTS) {
      addPatterns(Sought.generate(count, STANDING, count), monitors);
    }
    addTagger();
    meter.measure();
    monitors.forEach(LuceneMonitor::close);
    int mean = (int) java.util.Arrays.stream(utf8).mapToInt(b -> b.length).average().orElse(0);
    new Report(meter, facts, mean).print(System.out);
  }

  private void addFloors() {
    Tokenizer tokenizer = new Tokenizer(new Tokens());
    ArabicAnalysis analysis = new ArabicAnalysis();
    meter.add("UTF-8 decoding", article -> decoded(article).length());
    meter.add("tokenizing, from a String", article -> tokenizer.split(texts.get(article)).size());
    meter.add("tokenizing", article -> tokenizer.split(decoded(article)).size());
    meter.add("ArabicAnalyzer", article -> analysis.count(decoded(article)));
  }

  private void addPatterns(List<Sought> patterns, List<LuceneMonitor> monitors) {
    int count = patterns.size();
    TokenAutomaton automaton = compiled(patterns);
    LuceneMonitor monitor = new LuceneMonitor(patterns, texts);
    monitors.add(monitor);
    check(automaton, monitor, count);
    meter.add("match, " + count, article -> automaton.count(decoded(article)));
    meter.add("Monitor, " + count, article -> monitor.count(decoded(article)));
    if (count <= 1_000) {
      NaiveRegex each = NaiveRegex.each(patterns);
      meter.add("regex each, " + count, article -> each.count(decoded(article)));
    }
    if (count <= 100) {
      NaiveRegex one = NaiveRegex.alternatives(patterns);
      meter.add("regex alternatives, " + count, article -> one.count(decoded(article)));
    }
  }

  /** The automaton of the patterns; the fastest of several times of making it is a fact. */
  private TokenAutomaton compiled(List<Sought> patterns) {
    TokenAutomaton automaton = new TokenAutomaton(patterns);
    long best = Long.MAX_VALUE;
    long first = 0;
    for (int i = 0; i < 10; i++) {
      long begun = System.nanoTime();
      automaton = new TokenAutomaton(patterns);
      long taken = System.nanoTime() - begun;
      first = i == 0 ? taken : first;
      best = Math.min(best, taken);
    }
    facts.put(
        "compiling %d patterns".formatted(patterns.size()),
        "%d ms the second time, %d ms at best".formatted(first / 1_000_000, best / 1_000_000));
    return automaton;
  }

  private void check(TokenAutomaton automaton, LuceneMonitor monitor, int count) {
    long hits = 0;
    for (String text : texts.subList(0, CHECKED)) {
      Set<Integer> ours = automaton.patternsIn(text);
      if (!ours.equals(monitor.patternsIn(text))) {
        throw new IllegalStateException("different hits with %d patterns".formatted(count));
      }
      hits += ours.size();
    }
    facts.put(
        "patterns that hit an article, of %d".formatted(count),
        "%.2f (equal in both, %d articles)".formatted((double) hits / CHECKED, CHECKED));
  }

  private void addTagger() {
    long begun = System.nanoTime();
    WholeTagger bare = new WholeTagger(List.of());
    WholeTagger small = new WholeTagger(Sought.generate(1_000, 0, 7));
    WholeTagger large = new WholeTagger(Sought.generate(10_000, 0, 7));
    facts.put(
        "loading the lexicons, compiling Arabic with 0, 1,000, 10,000 patterns more",
        "%d ms in all".formatted((System.nanoTime() - begun) / 1_000_000));
    double signals = texts.stream().mapToInt(bare::count).average().orElse(0);
    facts.put("signals per article", "%.2f".formatted(signals));
    meter.add("tagging, the lexicon", article -> bare.count(decoded(article)));
    meter.add("tagging, the lexicon + 1000", article -> small.count(decoded(article)));
    meter.add("tagging, the lexicon + 10000", article -> large.count(decoded(article)));
    meter.add("JSON in, report out", article -> bare.report(json[article]));
  }
}
