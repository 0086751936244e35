package org.nadhir.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nadhir.ingest.text.Plain;

/**
 * The lines of a document, each with what it is for.
 *
 * @param lines all lines that are not blank, in order
 */
record Layout(List<Line> lines) {

  /** What a line is for. */
  enum Kind {
    BODY,
    TITLE,
    SECTION,
    BYLINE,
    DATE,
    CAPTION,
    RELATED,
    FURNITURE,
    SOURCE,
    SIGNATURE
  }

  /**
   * One line.
   *
   * @param kind what it is for
   * @param text without white space around it
   */
  record Line(Kind kind, String text) {}

  Layout {
    lines = List.copyOf(lines);
  }

  /** All text in one line kind, in order. */
  Stream<String> of(Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).map(Line::text);
  }

  /** The paragraphs of the body, with an empty line between them. */
  String body() {
    return of(Kind.BODY).collect(Collectors.joining("\n\n"));
  }

  /** The layout with its first body line taken as the title, if that is a headline. */
  Layout withHeadline() {
    List<String> body = of(Kind.BODY).limit(2).toList();
    boolean titled =
        body.size() == 2
            && Sentences.isHeadline(body.get(0))
            && body.get(1).length() > body.get(0).length() / 2
            && body.stream().skip(1).anyMatch(Layout::isParagraph);
    return titled ? withTitle(body.get(0)) : this;
  }

  private static boolean isParagraph(String line) {
    return Sentences.isSentence(line) || Sentences.hasSeveral(line) || line.length() > 160;
  }

  /** The layout whose first body line is the title, if it says the same. */
  Layout withTitle(String title) {
    List<Line> changed = new ArrayList<>(lines);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).kind() == Kind.BODY) {
        if (changed.get(i).text().equals(Plain.line(title))) {
          changed.set(i, new Line(Kind.TITLE, changed.get(i).text()));
        }
        break;
      }
    }
    return new Layout(changed);
  }
}
