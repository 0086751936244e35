package org.nadhir.ingest.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nadhir.ingest.article.Layout.Kind;
import org.nadhir.ingest.outlet.OutletEntry;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Folding;

/**
 * Finds the wire that an article credits, in the places where credits stand: a line of sources, a
 * closing line, brackets at the end, the dateline, either end of the title. A wire that running
 * text mentions is not credited.
 */
final class WireCredit {
  private static final int DATELINE_CHARS = 80;
  private static final int DATELINE_WORDS = 8;
  private static final Pattern BRACKETS_AT_END =
      Pattern.compile("[(\\[]([^()\\[\\]]{2,80})[)\\]][\\s.]*$");
  private static final Pattern BRACKETED_DATELINE =
      Pattern.compile("^([^()]{0,60})\\(([^()]{2,60})\\)\\s*(.?)", Pattern.DOTALL);
  private static final Pattern DATELINE_BREAK =
      Pattern.compile("\\s+[-–—ـ]+\\s*|[-–—ـ]+\\s+|\\s*/\\s*|[.:]\\s+|[.]?\\s*$");
  private static final Pattern TITLE_TAIL = Pattern.compile("[\\s ][-–—|][\\s ]*([^-–—|]{2,40})$");
  private static final Pattern TITLE_HEAD = Pattern.compile("^([^:：]{2,40})\\s*[:：]\\s");

  private final Outlets outlets;

  WireCredit(Outlets outlets) {
    this.outlets = outlets;
  }

  Optional<OutletEntry> find(String title, Layout layout) {
    List<String> body = layout.of(Kind.BODY).toList();
    return Stream.<Supplier<Optional<OutletEntry>>>of(
            () -> inSources(layout),
            () -> first(layout.of(Kind.SIGNATURE)),
            () ->
                layout
                    .of(Kind.FURNITURE)
                    .flatMap(l -> outlets.marking(l).stream())
                    .filter(OutletEntry::isWire)
                    .findFirst(),
            () -> body.isEmpty() ? Optional.empty() : atEnd(body.get(body.size() - 1)),
            () -> body.isEmpty() ? Optional.empty() : inDateline(body.get(0)),
            () -> atEnd(title),
            () -> bare(TITLE_TAIL, title),
            () -> bare(TITLE_HEAD, title))
        .flatMap(place -> place.get().stream())
        .findFirst();
  }

  private Optional<OutletEntry> first(Stream<String> lists) {
    return lists.flatMap(list -> Credits.in(list, outlets).stream()).findFirst();
  }

  private Optional<OutletEntry> inSources(Layout layout) {
    return layout
        .of(Kind.SOURCE)
        .flatMap(line -> Credits.amongOthers(afterColon(line), outlets).stream())
        .findFirst();
  }

  private static String afterColon(String line) {
    return line.substring(Boilerplate.colon(line) + 1);
  }

  private Optional<OutletEntry> atEnd(String text) {
    Matcher matcher = BRACKETS_AT_END.matcher(text);
    return matcher.find() ? Credits.in(matcher.group(1), outlets) : Optional.empty();
  }

  private Optional<OutletEntry> bare(Pattern place, String title) {
    Matcher matcher = place.matcher(title);
    return matcher.find() ? outlets.credited(matcher.group(1)) : Optional.empty();
  }

  private Optional<OutletEntry> inDateline(String paragraph) {
    Optional<OutletEntry> bracketed = inBracketedDateline(paragraph);
    return bracketed.isPresent() ? bracketed : betweenDashes(paragraph);
  }

  private Optional<OutletEntry> inBracketedDateline(String paragraph) {
    Matcher matcher = BRACKETED_DATELINE.matcher(paragraph);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int words = Folding.words(matcher.group(1)).size();
    boolean set = matcher.group(3).isEmpty() || "-–—ـ:.،,".contains(matcher.group(3));
    return words == 0 || set && words <= DATELINE_WORDS
        ? Credits.in(matcher.group(2), outlets)
        : Optional.empty();
  }

  private Optional<OutletEntry> betweenDashes(String paragraph) {
    String head = paragraph.substring(0, Math.min(paragraph.length(), DATELINE_CHARS));
    Matcher matcher = DATELINE_BREAK.matcher(head);
    int from = 0;
    for (int piece = 0; piece < 4 && from < head.length() && matcher.find(from); piece++) {
      String text = head.substring(from, matcher.start());
      boolean whole = matcher.end() < paragraph.length() && matcher.end() > matcher.start();
      Optional<OutletEntry> wire = whole ? outlets.credited(text) : Optional.empty();
      if (wire.isPresent() || Folding.words(text).size() > DATELINE_WORDS / 2) {
        return wire;
      }
      from = Math.max(matcher.end(), from + 1);
    }
    return Optional.empty();
  }
}
