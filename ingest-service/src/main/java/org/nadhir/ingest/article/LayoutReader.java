package org.nadhir.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nadhir.ingest.article.Layout.Kind;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Folded;
import org.nadhir.ingest.text.Plain;

/** Sorts the lines of a document into body and what surrounds it. */
final class LayoutReader {
  private static final int HEAD_LINES = 4;
  private static final int TAIL_LINES = 4;
  private static final int LONGEST_APART = 400;
  private static final int RELATED_LINES = 8;
  private static final int DATE_WORDS = 8;
  private static final Pattern BYLINE =
      Pattern.compile(
          "[\\p{L}\\p{M}'’]+( [\\p{L}\\p{M}'’]+){0,2}( [-–—ـ/] ?| ?[-–—ـ/] )[\\p{L}\\p{M}'’]+( [\\p{L}\\p{M}'’]+){0,3}");

  private final Outlets outlets;
  private final Boilerplate boilerplate;
  private final Captions captions;

  LayoutReader(Outlets outlets, Boilerplate boilerplate) {
    this.outlets = outlets;
    this.boilerplate = boilerplate;
    this.captions = new Captions(outlets);
  }

  Layout read(String text) {
    List<String> lines = Plain.lines(text);
    boolean latin = Captions.isLatin(text);
    List<Layout.Line> sorted = new ArrayList<>();
    int relatedLeft = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Kind kind = kind(lines, i, latin, sorted);
      if (kind == Kind.RELATED) {
        relatedLeft = boilerplate.announcesOthers(Folded.of(line)) ? RELATED_LINES : relatedLeft;
      } else if (relatedLeft > 0 && kind != Kind.SOURCE && kind != Kind.SIGNATURE) {
        boolean other = kind != Kind.FURNITURE && Sentences.isHeadline(line);
        kind = other ? Kind.RELATED : kind;
        relatedLeft = kind == Kind.BODY ? 0 : relatedLeft - 1;
      }
      sorted.add(new Layout.Line(kind, line));
    }
    return new Layout(sorted);
  }

  private Kind kind(List<String> lines, int at, boolean latin, List<Layout.Line> before) {
    String line = lines.get(at);
    boolean last = at == lines.size() - 1;
    if (line.length() > LONGEST_APART) {
      return Kind.BODY;
    }
    Folded folded = Folded.of(line);
    if (boilerplate.announcesOthers(folded) || boilerplate.namesAnother(folded)) {
      return Kind.RELATED;
    }
    if (boilerplate.isFurniture(folded)
        || boilerplate.isAppended(folded)
        || outlets.marking(folded).isPresent()) {
      return Kind.FURNITURE;
    }
    if (at > 0 && at >= lines.size() - TAIL_LINES && boilerplate.isClosing(folded)) {
      return Kind.BYLINE;
    }
    if (!last && boilerplate.isCaption(folded)) {
      return Kind.CAPTION;
    }
    if (boilerplate.isSource(folded)) {
      return Kind.SOURCE;
    }
    if (isDate(folded)) {
      return Kind.DATE;
    }
    if (lines.size() > 1 && (last || at == 0) && isSignature(line)) {
      return Kind.SIGNATURE;
    }
    boolean head =
        at < HEAD_LINES && before.stream().filter(l -> l.kind() == Kind.BODY).count() < 2;
    return head && !last
        ? headKind(folded, lines.get(at + 1), latin)
        : bodyKind(folded, last, latin);
  }

  private Kind headKind(Folded line, String next, boolean latin) {
    if (boilerplate.isSection(line)) {
      return Kind.SECTION;
    }
    return boilerplate.isByline(line) || isPlaceAndName(line, next)
        ? Kind.BYLINE
        : bodyKind(line, false, latin);
  }

  private Kind bodyKind(Folded line, boolean last, boolean latin) {
    return !last && captions.isCaption(line, latin) ? Kind.CAPTION : Kind.BODY;
  }

  private static boolean isPlaceAndName(Folded line, String next) {
    return line.size() <= 6
        && next.length() > 3 * line.text().length()
        && BYLINE.matcher(line.text()).matches();
  }

  private static boolean isDate(Folded line) {
    FullDate date = line.size() <= DATE_WORDS + 4 ? FullDate.in(line.text()) : null;
    return date != null
        && date.wordsAround() <= DATE_WORDS / 2
        && !Sentences.hasSeveral(line.text())
        && !line.text().endsWith(".");
  }

  private boolean isSignature(String line) {
    String bare = line.replaceAll("^[\\s(\\[/©–—-]+|[\\s)\\]/.–—-]+$", "");
    return outlets.named(bare).isPresent() || Credits.in(line, outlets).isPresent();
  }
}
