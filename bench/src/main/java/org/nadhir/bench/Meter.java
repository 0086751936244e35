package org.nadhir.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures arms in turns, so that whatever else happens on the machine happens to all of them. Time
 * is the processor time of the thread plus the pauses of the garbage collector; the wall clock says
 * little on a machine that others use.
 */
final class Meter {
  private static final long WARM_UP_NANOS = 1_500_000_000L;
  private static final long TURN_NANOS = 250_000_000L;
  private static final int ROUNDS = 7;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<String, Arm> arms = new LinkedHashMap<>();
  private final Map<String, List<Double>> micros = new LinkedHashMap<>();
  private final Map<String, Long> bytes = new LinkedHashMap<>();
  private final int articles;
  private long sink;

  Meter(int articles) {
    this.articles = articles;
  }

  void add(String name, Arm arm) {
    arms.put(name, arm);
  }

  void measure() {
    arms.values().forEach(this::warmUp);
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Arm> arm : arms.entrySet()) {
        turn(arm.getKey(), arm.getValue(), round);
      }
    }
  }

  private void warmUp(Arm arm) {
    long end = System.nanoTime() + WARM_UP_NANOS;
    for (int article = 0; System.nanoTime() < end; article++) {
      sink += arm.run(article % articles);
    }
  }

  private void turn(String name, Arm arm, int round) {
    long thread = Thread.currentThread().getId();
    long allocated = threads.getThreadAllocatedBytes(thread);
    long pauses = pauses();
    long cpu = threads.getCurrentThreadCpuTime();
    long end = System.nanoTime() + TURN_NANOS;
    int done = 0;
    while (done == 0 || System.nanoTime() < end) {
      sink += arm.run((round * 131 + done) % articles);
      done++;
    }
    long nanos = threads.getCurrentThreadCpuTime() - cpu + (pauses() - pauses) * 1_000_000;
    micros.computeIfAbsent(name, n -> new ArrayList<>()).add(nanos / 1_000.0 / done);
    bytes.put(name, (threads.getThreadAllocatedBytes(thread) - allocated) / done);
  }

  private static long pauses() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** Median microseconds per article. */
  double micros(String name) {
    List<Double> sorted = micros.getOrDefault(name, List.of()).stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  /** Bytes allocated per article in the last turn. */
  long bytes(String name) {
    return bytes.getOrDefault(name, 0L);
  }

  Iterable<String> names() {
    return arms.keySet();
  }

  long sink() {
    return sink;
  }
}
