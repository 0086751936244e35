package org.nadhir.ingest.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.ingest.outlet.OutletEntry;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Folding;

/** Reads lists of sources such as those in brackets at the end of a text. */
final class Credits {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,،;؛+&/|]| - |\\s[ـ–—]\\s| و(?!كال|اس|ام)(?=\\p{L})| و | ו(?=\\p{L})"
              + "| (?:and|et|y|e|ve|und|и|та|і) ");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:with|via|from|source|avec|par|d['’]après|avec les agences|con información de|con datos de"
              + "|fuente|kaynak|عن|المصدر|نقلا عن|نقلاً عن|منبع|به نقل از|מקור|по материалам"
              + "|по сообщению|источник|за матеріалами|джерело)[:：]?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[/©–—-]+|[\\s)\\]/.–—-]+$");

  private static final Set<String> AGENCIES =
      Set.of(
          "وكالات",
          "الوكالات",
          "وكالات انباء",
          "agencies",
          "agences",
          "agencias",
          "ajanslar",
          "agenturen",
          "خبرگزاريها",
          "خبرگزاري ها",
          "סוכנויות",
          "סוכנויות הידיעות",
          "агентства",
          "агенции",
          "агенції");

  private Credits() {}

  /** The first wire of a list that consists of nothing but sources. */
  static Optional<OutletEntry> in(String list, Outlets outlets) {
    String bare = bare(list);
    Optional<OutletEntry> whole = outlets.credited(bare);
    boolean sources =
        Arrays.stream(BETWEEN.split(bare)).allMatch(part -> isSource(bare(part), outlets));
    return whole.isPresent() || !sources ? whole : amongOthers(bare, outlets);
  }

  private static boolean isSource(String part, Outlets outlets) {
    return AGENCIES.contains(Folding.key(part)) || outlets.named(part).isPresent();
  }

  /** The first wire of a list in which other words may stand too. */
  static Optional<OutletEntry> amongOthers(String list, Outlets outlets) {
    return Arrays.stream(BETWEEN.split(bare(list)))
        .flatMap(part -> outlets.credited(bare(part)).stream())
        .findFirst();
  }

  /** The first outlet of a list that is no wire. */
  static Optional<OutletEntry> publisherIn(String list, Outlets outlets) {
    return Arrays.stream(BETWEEN.split(bare(list)))
        .flatMap(part -> outlets.named(bare(part)).stream())
        .filter(entry -> !entry.isWire())
        .findFirst();
  }

  private static String bare(String text) {
    String bare = AROUND.matcher(text.strip()).replaceAll("");
    return BEFORE.matcher(bare).replaceAll("").strip();
  }
}
