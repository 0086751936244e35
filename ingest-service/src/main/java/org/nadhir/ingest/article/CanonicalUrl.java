package org.nadhir.ingest.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of the addresses that lead to one article: lower-case host, no fragment, no default
 * port, no tracking parameters or session ids, no trailing slash, one form of percent-encoding, the
 * page itself instead of its AMP twin, a cache's copy or a redirect to it.
 *
 * <p>Fragments that a script takes for the path ({@code #!} anywhere, {@code #/} on a front page)
 * stay.
 *
 * @param scheme {@code http} or {@code https}
 * @param host host name in ASCII
 * @param rest port, path, query and such a fragment
 */
record CanonicalUrl(String scheme, String host, String rest) {
  private static final int LONGEST = 4000;
  private static final int MOST_ROUNDS = 20;
  private static final Pattern HOST = Pattern.compile("[a-z0-9_.-]+|\\[[0-9a-f:.]+]");
  private static final Pattern TWIN_HOST =
      Pattern.compile("^(?:(?:www|m|mobile|amp|wap|touch)\\.)+(?=[^.]+\\.[^.]+)");
  private static final Pattern SESSION_IN_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*|/\\([SsAaFf]\\([^/()]*\\)\\)");
  private static final Pattern AMP_IN_PATH =
      Pattern.compile("^/amp(?=/[^/])|(?<=[^/])(?:/amp/?|\\.amp)$|\\.amp(?=\\.html?$)");
  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?|jsp)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASHES = Pattern.compile("(?<!:)/{2,}");
  private static final Pattern BLOG = Pattern.compile("(.+\\.)?blogspot\\.[a-z.]{2,6}");

  /** The canonical form, or none if this is no absolute http or https address. */
  static Optional<CanonicalUrl> of(String url) {
    Optional<CanonicalUrl> found = url.length() > LONGEST ? Optional.empty() : once(url);
    for (int round = 0; round < MOST_ROUNDS && found.isPresent(); round++) {
      Optional<CanonicalUrl> again = once(found.get().toString());
      if (again.equals(found)) {
        return found;
      }
      found = again;
    }
    return Optional.empty();
  }

  /** One part that is left out may have hidden another, so that this may have to be repeated. */
  private static Optional<CanonicalUrl> once(String url) {
    String address = Wrapped.inside(url.strip());
    int hash = address.indexOf('#');
    try {
      String page = hash < 0 ? address : address.substring(0, hash);
      URI uri = new URI(Escapes.normal(page)).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String host = host(uri);
      if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String path = path(uri.getRawPath());
      String query = query(uri.getRawQuery(), host);
      String route = hash < 0 ? "" : route(address.substring(hash), path + query);
      return Optional.of(new CanonicalUrl(scheme, host, port(uri, scheme) + path + query + route));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * What all forms of the address have in common: no scheme, no {@code www} or {@code m} before the
   * host, parameters in the order of their names.
   */
  String identity() {
    String site = TWIN_HOST.matcher(host).replaceFirst("");
    int route = rest.indexOf('#');
    String page = route < 0 ? rest : rest.substring(0, route);
    int query = page.indexOf('?');
    if (query < 0) {
      return site + rest;
    }
    String sorted =
        Arrays.stream(page.substring(query + 1).split("&"))
            .sorted(Comparator.comparing(parameter -> parameter.split("=", 2)[0]))
            .collect(Collectors.joining("&"));
    String after = route < 0 ? "" : rest.substring(route);
    return site + page.substring(0, query + 1) + sorted + after;
  }

  @Override
  public String toString() {
    return scheme + "://" + host + rest;
  }

  private static @Nullable String host(URI uri) {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return null;
    }
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    if (host.contains("%")) {
      host = URLDecoder.decode(host, StandardCharsets.UTF_8);
    }
    host = IDN.toASCII(host.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return HOST.matcher(host).matches() ? host : null;
  }

  private static String port(URI uri, String scheme) {
    String authority = uri.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    String port = colon > authority.lastIndexOf(']') ? authority.substring(colon + 1) : "";
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return usual || !port.matches("\\d{1,5}") ? "" : ":" + port;
  }

  private static String path(@Nullable String path) {
    String at = path == null ? "" : path;
    at = SESSION_IN_PATH.matcher(at).replaceAll("");
    at = SLASHES.matcher(at).replaceAll("/");
    at = INDEX.matcher(at).replaceFirst("");
    at = AMP_IN_PATH.matcher(at).replaceFirst("");
    return at.endsWith("/") ? at.substring(0, at.length() - 1) : at;
  }

  private static String query(@Nullable String query, String host) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    boolean blog = BLOG.matcher(host).matches();
    String kept =
        Arrays.stream(query.split("&|(?<=&)amp;|^amp;"))
            .filter(parameter -> !parameter.isEmpty() && !Tracking.BUNDLED.has(parameter))
            .filter(parameter -> !(blog && parameter.matches("m=[01]")))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static String route(String fragment, String page) {
    boolean kept = fragment.startsWith("#!") || page.isEmpty() && fragment.startsWith("#/");
    return kept && fragment.length() > 2 ? "#" + Escapes.normal(fragment.substring(1)) : "";
  }
}
