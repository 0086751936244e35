package org.nadhir.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** What was measured, as Markdown: a table of the arms, and the gates of the design. */
final class Report {
  private final Meter meter;
  private final Map<String, String> facts;
  private final int meanBytes;

  Report(Meter meter, Map<String, String> facts, int meanBytes) {
    this.meter = meter;
    this.facts = facts;
    this.meanBytes = meanBytes;
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "Articles: %d of %d bytes on average.%n%n", Bench.ARTICLES, meanBytes);
    out.println("| arm | µs per article | MB/s | bytes allocated per article |");
    out.println("|---|---|---|---|");
    for (String name : meter.names()) {
      double micros = meter.micros(name);
      out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %,d |%n",
          name,
          micros,
          meanBytes / micros,
          meter.bytes(name));
    }
    out.println();
    facts.forEach((what, how) -> out.printf("- %s: %s%n", what, how));
    out.println();
    out.println("| gate | asked | measured | |");
    out.println("|---|---|---|---|");
    printGates(out);
    out.printf("%n(%d)%n", meter.sink());
  }

  private void printGates(PrintStream out) {
    atLeast(out, "match against Monitor, 1,000 patterns", 20, "Monitor, 1000", "match, 1000");
    atLeast(out, "match against Monitor, 10,000 patterns", 50, "Monitor, 10000", "match, 10000");
    atLeast(out, "share of tokenizing alone, match, 1,000", 0.40, "tokenizing", "match, 1000");
    atLeast(
        out, "whole tagging against ArabicAnalyzer", 2, "ArabicAnalyzer", "tagging, the lexicon");
    atLeast(out, "share of tokenizing alone, tagging", 0.25, "tokenizing", "tagging, the lexicon");
    atMost(out, "match, 10,000 patterns against 1,000", 1.6, "match, 10000", "match, 1000");
    atMost(
        out,
        "tagging, 10,000 patterns more against 1,000 more",
        1.6,
        "tagging, the lexicon + 10000",
        "tagging, the lexicon + 1000");
    double perSecond = 1_000_000 / meter.micros("JSON in, report out");
    gate(
        out,
        "articles per second and core, JSON to report",
        ">= 15,000",
        perSecond,
        perSecond >= 15_000);
  }

  private void atLeast(PrintStream out, String what, double asked, String slow, String fast) {
    double ratio = meter.micros(slow) / meter.micros(fast);
    gate(out, what, ">= " + asked, ratio, ratio >= asked);
  }

  private void atMost(PrintStream out, String what, double asked, String one, String other) {
    double ratio = meter.micros(one) / meter.micros(other);
    gate(out, what, "<= " + asked, ratio, ratio <= asked);
  }

  private static void gate(
      PrintStream out, String what, String asked, double measured, boolean reached) {
    out.printf(
        Locale.ROOT,
        "| %s | %s | %,.2f | %s |%n",
        what,
        asked,
        measured,
        reached ? "reached" : "**not reached**");
  }
}
