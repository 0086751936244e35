package org.nadhir.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The match stage and the Monitor under JMH, by the wall clock; one invocation is one article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatchBenchmark {
  /** Number of patterns. */
  @Param({"100", "1000", "10000"})
  public int patterns;

  private List<String> texts = List.of();
  private Arm automaton = article -> 0;
  private Arm monitor = article -> 0;
  private AutoCloseable open = () -> {};
  private int next;

  /** Makes articles, patterns and both peers. */
  @Setup
  public void prepare() {
    texts = Articles.generate(Bench.ARTICLES, Bench.SEED);
    List<Sought> sought = Sought.generate(patterns, Bench.STANDING, patterns);
    TokenAutomaton ours = new TokenAutomaton(sought);
    LuceneMonitor theirs = new LuceneMonitor(sought, texts);
    automaton = article -> ours.count(texts.get(article));
    monitor = article -> theirs.count(texts.get(article));
    open = theirs;
  }

  /** Ends the Monitor's own threads. */
  @TearDown
  public void close() throws Exception {
    open.close();
  }

  private int article() {
    next = (next + 1) % texts.size();
    return next;
  }

  /** Our match stage, from a String. */
  @Benchmark
  public int match() {
    return automaton.run(article());
  }

  /** Lucene's Monitor, from a String. */
  @Benchmark
  public int monitor() {
    return monitor.run(article());
  }
}
