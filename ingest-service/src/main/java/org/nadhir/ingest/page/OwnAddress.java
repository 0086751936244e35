package org.nadhir.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The address that a page says is its own; believed only where it names a page of the same site.
 */
final class OwnAddress {
  private static final int LONGEST = 4_000;

  /** A name, whose last label has letters, and no address of numbers. */
  private static final Pattern NAME = Pattern.compile("\\.[a-z][a-z0-9-]*$");

  private OwnAddress() {}

  static @Nullable URI of(Document page, Metas metas, URI address) {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$][href]");
    return Stream.of(link == null ? "" : link.attr("href"), metas.first("og:url"))
        .filter(given -> !given.isBlank() && given.length() <= LONGEST)
        .flatMap(given -> Stream.ofNullable(resolved(given.strip(), address)))
        .filter(own -> isPageOf(own, address))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable URI resolved(String given, URI address) {
    try {
      return address.resolve(new URI(given));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isPageOf(URI own, URI address) {
    String scheme = own.getScheme() == null ? "" : own.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web
        && isSameSite(own.getHost(), address.getHost())
        && (!isFront(own) || isFront(address));
  }

  /** A front page is the address of no article, though some sites give it for all. */
  private static boolean isFront(URI address) {
    String path = address.getRawPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    return bare && address.getRawQuery() == null;
  }

  /** Whether both hosts belong to whoever registered the domain. */
  static boolean isSameSite(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    return one.equalsIgnoreCase(other) || site(one).equals(site(other));
  }

  private static String site(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String registered = EffectiveTldFinder.getAssignedDomain(lower, true, false);
    if (registered != null || !NAME.matcher(lower).find()) {
      return registered == null ? lower : registered;
    }
    return lower.substring(lower.lastIndexOf('.', lower.lastIndexOf('.') - 1) + 1);
  }
}
