package org.nadhir.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of people and outlets as feeds write them. */
final class Names {
  private static final int LENGTH = 300;
  private static final Pattern WITH_MAIL =
      Pattern.compile("^\\s*\\S+@\\S+\\s*\\(([^()]{1,300})\\)\\s*$");

  private Names() {}

  /** The name that an inner element gives, else the text, without a mail address before it. */
  static String of(@Nullable String inner, @Nullable String text) {
    String name = Titles.plain(inner == null ? text : inner);
    Matcher matcher = WITH_MAIL.matcher(Titles.cut(name, LENGTH));
    return matcher.matches() ? matcher.group(1).strip() : Titles.cut(name, LENGTH);
  }
}
