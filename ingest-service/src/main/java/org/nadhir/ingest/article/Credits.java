package org.nadhir.ingest.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nadhir.ingest.outlet.OutletEntry;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Folding;

/** Reads lists of sources such as those in brackets at the end of a text. */
final class Credits {
  private static final Pattern BETWEEN =
      Pattern.compile("[,،;؛+&/|]| - |\\s[ـ–—]\\s| و(?=\\p{L})| and | et | и | та | і ");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(with|via|from|avec|par|عن|نقلا عن|نقلاً عن|по материалам|по сообщению|за матеріалами)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AROUND = Pattern.compile("^[\\s(\\[/©–—-]+|[\\s)\\]/.–—-]+$");

  private Credits() {}

  /** The first wire of a list that consists of nothing but sources. */
  static Optional<OutletEntry> in(String list, Outlets outlets) {
    String bare = bare(list);
    if (Folding.words(bare).size() > 12) {
      return Optional.empty();
    }
    Optional<OutletEntry> whole = outlets.credited(bare);
    return whole.isPresent()
        ? whole
        : Arrays.stream(BETWEEN.split(bare))
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
