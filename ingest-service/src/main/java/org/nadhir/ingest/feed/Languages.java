package org.nadhir.ingest.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds write them. */
final class Languages {
  private Languages() {}

  /** The BCP 47 tag, or nothing when it is none. */
  static @Nullable String tag(@Nullable String written) {
    if (written == null || written.length() > 40) {
      return null;
    }
    try {
      String tag = written.strip().replace('_', '-');
      String whole = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return whole.equals("und") ? null : whole;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
