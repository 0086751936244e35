package org.nadhir.ingest.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of the addresses that lead to one article: lower-case host, no fragment, no default
 * port, no tracking parameters, no trailing slash, non-ASCII characters percent-encoded.
 *
 * @param scheme {@code http} or {@code https}
 * @param host host name in ASCII
 * @param rest port, path and query
 */
record CanonicalUrl(String scheme, String host, String rest) {
  private static final int LONGEST = 4000;
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "yclid",
          "msclkid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_ga",
          "_gl",
          "ocid",
          "cmpid",
          "ref_src",
          "ref_url",
          "xtor",
          "wt_mc",
          "spm",
          "s_kwcid",
          "oc",
          "smid",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "traffic_source",
          "_openstat",
          "ysclid");
  private static final Set<String> TRACKING_PREFIXES = Set.of("utm_", "at_", "pk_", "mtm_", "hsa_");

  /** The canonical form, or none if this is no absolute http or https address. */
  static Optional<CanonicalUrl> of(String url) {
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(encoded(url.strip())).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      String host = host(uri);
      if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      String rest = port(uri, scheme) + path(uri.getRawPath()) + query(uri.getRawQuery());
      return Optional.of(new CanonicalUrl(scheme, host, rest));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address without its scheme, which is the same for http and https. */
  String withoutScheme() {
    return host + rest;
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
      host = java.net.URLDecoder.decode(host, StandardCharsets.UTF_8);
    }
    host = IDN.toASCII(host.toLowerCase(Locale.ROOT));
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return host.matches("[a-z0-9_.-]+|\\[[0-9a-f:.]+]") ? host : null;
  }

  private static String port(URI uri, String scheme) {
    String authority = uri.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    String port = colon > authority.lastIndexOf(']') ? authority.substring(colon + 1) : "";
    boolean usual = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
    return usual || !port.matches("\\d{1,5}") ? "" : ":" + port;
  }

  private static String path(@Nullable String path) {
    String some = path == null ? "" : path;
    return some.endsWith("/") ? some.substring(0, some.length() - 1) : some;
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static String encoded(String url) {
    StringBuilder ascii = new StringBuilder(url.length());
    url.codePoints().forEach(c -> append(c, ascii));
    return upperCaseEscapes(ascii.toString());
  }

  private static void append(int c, StringBuilder ascii) {
    if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
      ascii.append((char) c);
    } else {
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        ascii.append("%%%02X".formatted(b));
      }
    }
  }

  private static String upperCaseEscapes(String url) {
    return java.util.regex.Pattern.compile("%[0-9a-fA-F]{2}")
        .matcher(url)
        .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }
}
