package org.nadhir.ingest.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that lead through a cache or a redirect and carry the article's own address. */
final class Wrapped {
  private static final int DEEPEST = 3;

  /** Caches of AMP pages: a letter for the kind, {@code s} for https, then the address. */
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "https?://(?:(?:www\\.)?(?:google|bing)\\.[a-z.]{2,6}/amp"
              + "|(?:[a-z0-9-]+\\.)?cdn\\.ampproject\\.org/(?:c|v|a|i|ii|wp))/(s/)?"
              + "(?:https?%3A//|https?://)?([a-zA-Z0-9%_-][^/?]*\\.[^/?]+.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile(
          "https?://(?:www\\.)?([^/?#:]+)(/[^?#]*)?\\?([^#]*)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> REDIRECTS =
      Map.ofEntries(
          Map.entry("google.com/url", "url|q"),
          Map.entry("news.google.com/news/url", "url"),
          Map.entry("l.facebook.com/l.php", "u"),
          Map.entry("lm.facebook.com/l.php", "u"),
          Map.entry("facebook.com/l.php", "u"),
          Map.entry("l.instagram.com", "u"),
          Map.entry("bing.com/news/apiclick.aspx", "url"),
          Map.entry("vk.com/away.php", "to"),
          Map.entry("youtube.com/redirect", "q"),
          Map.entry("out.reddit.com", "url"),
          Map.entry("translate.google.com/translate", "u"),
          Map.entry("getpocket.com/redirect", "url"),
          Map.entry("t.umblr.com/redirect", "z"));

  private Wrapped() {}

  /** The address inside, or the address itself if nothing is wrapped. */
  static String inside(String url) {
    String at = url;
    for (int depth = 0; depth < DEEPEST; depth++) {
      String next = redirected(cached(at));
      if (next.equals(at)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static String cached(String url) {
    Matcher matcher = AMP_CACHE.matcher(url);
    return matcher.matches()
        ? (matcher.group(1) == null ? "http://" : "https://") + matcher.group(2)
        : url;
  }

  private static String redirected(String url) {
    Matcher matcher = HOST.matcher(url);
    if (!matcher.matches()) {
      return url;
    }
    String path = matcher.group(2) == null ? "" : matcher.group(2).replaceFirst("/$", "");
    String names = REDIRECTS.get((matcher.group(1) + path).toLowerCase(Locale.ROOT));
    return names == null ? url : target(matcher.group(3), names, url);
  }

  private static String target(String query, String names, String otherwise) {
    for (String name : names.split("\\|")) {
      for (String parameter : query.split("&")) {
        if (parameter.startsWith(name + "=")) {
          String target = decoded(parameter.substring(name.length() + 1));
          if (target.matches("(?is)https?://.+")) {
            return target;
          }
        }
      }
    }
    return otherwise;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
