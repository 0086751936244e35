package org.nadhir.ingest.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Plain;

/**
 * What a draft says, checked.
 *
 * @param url canonical address
 * @param title headline on one line, empty if none was given
 * @param publishedAt time of publication
 * @param language ISO 639 code
 * @param mistakes what is wrong with the draft; the rest holds only if there is nothing
 */
record Checked(
    @Nullable CanonicalUrl url,
    String title,
    @Nullable Instant publishedAt,
    @Nullable String language,
    List<Mistake> mistakes) {
  static final int LONGEST_TITLE = 2000;
  static final int LONGEST_TEXT = 400_000;
  private static final Pattern OUTLET_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})([-_].{1,20})?");
  private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

  static Checked of(Draft draft) {
    List<Mistake> mistakes = new ArrayList<>();
    checkOutlet(draft.outlet(), mistakes);
    checkText(draft.text(), mistakes);
    return new Checked(
        url(draft.url(), mistakes),
        title(draft.title(), mistakes),
        publishedAt(draft.publishedAt(), mistakes),
        language(draft.language(), mistakes),
        mistakes);
  }

  private static void checkOutlet(@Nullable String outlet, List<Mistake> mistakes) {
    if (outlet != null && !OUTLET_ID.matcher(outlet).matches()) {
      String allowed = "an id of at most 64 lower-case letters, digits, hyphens, dots, underscores";
      mistakes.add(new Mistake(Reason.BAD_OUTLET, "outlet", outlet, allowed));
    }
  }

  private static void checkText(String text, List<Mistake> mistakes) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_TEXT) {
      String allowed = "at most %d bytes in UTF-8".formatted(LONGEST_TEXT);
      mistakes.add(new Mistake(Reason.TOO_LONG, "text", length + " bytes", allowed));
    } else if (Plain.isBlank(text)) {
      String allowed = "the article's text, not blank";
      mistakes.add(new Mistake(Reason.NO_TEXT, "text", "is blank", allowed));
    }
  }

  private static @Nullable CanonicalUrl url(@Nullable String url, List<Mistake> mistakes) {
    if (url == null || url.isBlank()) {
      return null;
    }
    CanonicalUrl canonical = CanonicalUrl.of(url).orElse(null);
    if (canonical == null) {
      String allowed = "an absolute http or https address of at most 4000 characters";
      mistakes.add(new Mistake(Reason.BAD_URL, "url", url, allowed));
    }
    return canonical;
  }

  private static String title(@Nullable String title, List<Mistake> mistakes) {
    String line = title == null ? "" : Plain.line(title);
    if (line.length() > LONGEST_TITLE) {
      String allowed = "at most %d characters".formatted(LONGEST_TITLE);
      mistakes.add(new Mistake(Reason.TOO_LONG, "title", line.length() + " characters", allowed));
    }
    return line;
  }

  private static @Nullable Instant publishedAt(@Nullable String date, List<Mistake> mistakes) {
    if (date == null || date.isBlank()) {
      return null;
    }
    Instant instant = GivenDate.of(date).orElse(null);
    if (instant == null) {
      mistakes.add(new Mistake(Reason.BAD_DATE, "publishedAt", date, GivenDate.ALLOWED));
    }
    return instant;
  }

  private static @Nullable String language(@Nullable String language, List<Mistake> mistakes) {
    if (language == null || language.isBlank()) {
      return null;
    }
    var matcher = LANGUAGE.matcher(language.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()
        && (matcher.group(1).length() == 3 || ISO_LANGUAGES.contains(matcher.group(1)))) {
      return matcher.group(1);
    }
    String allowed = "an ISO 639 code such as ar or en, or und";
    mistakes.add(new Mistake(Reason.BAD_LANGUAGE, "language", language, allowed));
    return null;
  }
}
