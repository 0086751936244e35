package org.nadhir.ingest.article;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Plain;

/**
 * A draft of something that nobody can be asked to send again, such as a feed's item: what is too
 * long is cut, and what is wrong is left out, if the article can be made without it.
 */
final class Fitted {
  private Fitted() {}

  static Draft of(Draft draft) {
    Draft cut =
        with(draft, draft.url(), title(draft.title()), draft.publishedAt(), draft.language());
    Set<String> wrong =
        Checked.of(cut).mistakes().stream().map(Mistake::where).collect(Collectors.toSet());
    return with(
        cut,
        wrong.contains("url") ? null : cut.url(),
        cut.title(),
        wrong.contains("publishedAt") ? null : cut.publishedAt(),
        wrong.contains("language") ? null : cut.language());
  }

  private static Draft with(
      Draft draft,
      @Nullable String url,
      @Nullable String title,
      @Nullable String publishedAt,
      @Nullable String language) {
    return new Draft(
        url, draft.outlet(), draft.outletName(), title, publishedAt, language, text(draft.text()));
  }

  private static @Nullable String title(@Nullable String title) {
    if (title == null || title.length() <= Checked.LONGEST_TITLE) {
      return title;
    }
    String line =
        Plain.line(title.substring(0, Math.min(title.length(), 10 * Checked.LONGEST_TITLE)));
    return line.substring(0, Math.min(line.length(), Checked.LONGEST_TITLE - 1));
  }

  /** At most as many bytes as are allowed, to the end of a line where there is one. */
  private static String text(String text) {
    if (text.length() <= Checked.LONGEST_TEXT / 3 || size(text) <= Checked.LONGEST_TEXT) {
      return text;
    }
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > Checked.LONGEST_TEXT) {
        break;
      }
      end += Character.charCount(c);
    }
    int line = text.lastIndexOf('\n', end);
    return text.substring(0, line > end / 2 ? line : end);
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
