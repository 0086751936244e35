package org.nadhir.ingest.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.ingest.article.Layout.Kind;

/**
 * Finds the day on which a document was published, from an explicit full date outside running text:
 * a line that is a date, the dateline, or a caption. The day stands for its start in UTC.
 */
final class Dateline {
  private static final int DATELINE_CHARS = 60;

  private final Boilerplate boilerplate;

  Dateline(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** The start of the day, or none where no such date stands; of several captions the latest. */
  Optional<Instant> find(Layout layout) {
    return dates(layout.of(Kind.DATE))
        .findFirst()
        .or(() -> dates(layout.of(Kind.BODY).limit(1).map(Dateline::head)).findFirst())
        .or(() -> dates(captions(layout)).max(Comparator.naturalOrder()))
        .map(GivenDate::startOf);
  }

  private Stream<String> captions(Layout layout) {
    return layout.of(Kind.CAPTION).filter(line -> !boilerplate.isArchive(line));
  }

  private static Stream<LocalDate> dates(Stream<String> lines) {
    return lines.map(FullDate::in).filter(Objects::nonNull).map(FullDate::day);
  }

  private static String head(String paragraph) {
    int end = -1;
    for (String dash : new String[] {" - ", " – ", " — ", " ـ ", " -- "}) {
      int at = paragraph.indexOf(dash);
      end = at > 0 && (end < 0 || at < end) ? at : end;
    }
    return end > 0 && end <= DATELINE_CHARS ? paragraph.substring(0, end) : "";
  }
}
