package org.nadhir.ingest.fetch.web;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/**
 * An address of the web as it is called.
 *
 * <p>Read as browsers read addresses that people wrote (WHATWG URL): spaces, letters of any script,
 * backslashes and stray signs are taken. Refused are other schemes than http and https, a user in
 * the address, and every way to write an IPv4 address but the usual one, because not all readers
 * agree on what those mean.
 *
 * @param tls whether by https
 * @param host name in ASCII and lower case without a dot at its end, or literal address without
 *     brackets
 * @param port port
 * @param path path and query, encoded, starting with {@code /}
 */
record Target(boolean tls, String host, int port, String path) {
  private static final int LONGEST = 8000;
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY = Pattern.compile("//([^/?]*)(.*)", Pattern.DOTALL);
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::(\\d{0,5}))?");

  /**
   * Reads an absolute address.
   *
   * @throws FetchException with {@link FetchFailure#BAD_URL} if it is none of the web
   */
  static Target of(String text) {
    Matcher scheme = SCHEME.matcher(tidy(text));
    if (!scheme.matches()) {
      throw bad("no scheme", text);
    }
    return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
      case "http" -> of(false, scheme.group(2), text);
      case "https" -> of(true, scheme.group(2), text);
      default -> throw bad("scheme %s; allowed: http, https".formatted(scheme.group(1)), text);
    };
  }

  private static Target of(boolean tls, String rest, String text) {
    Matcher parts = AUTHORITY.matcher(rest);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw bad("no host", text);
    }
    if (parts.group(1).contains("@")) {
      throw new FetchException(FetchFailure.BAD_URL, "a user in the address; allowed: none");
    }
    Matcher server = HOST_AND_PORT.matcher(parts.group(1));
    if (!server.matches()) {
      throw bad("host '%s'".formatted(parts.group(1)), text);
    }
    String digits = server.group(2);
    int port = digits == null || digits.isEmpty() ? (tls ? 443 : 80) : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw bad("port %d; allowed: 1 to 65535".formatted(port), text);
    }
    return new Target(tls, Host.of(server.group(1)), port, Paths.encoded(parts.group(2)));
  }

  private static FetchException bad(String what, String text) {
    return new FetchException(FetchFailure.BAD_URL, "%s in '%s'".formatted(what, text));
  }

  /** Without a fragment, white space around it and line breaks in it; slashes upright. */
  private static String tidy(String text) {
    String whole = text.strip().replaceAll("[\\t\\r\\n]", "");
    int fragment = whole.indexOf('#');
    String line = fragment < 0 ? whole : whole.substring(0, fragment);
    if (line.length() > LONGEST) {
      throw bad("%d characters; allowed: %d".formatted(line.length(), LONGEST), "");
    }
    int query = line.indexOf('?');
    String path = query < 0 ? line : line.substring(0, query);
    return path.replace('\\', '/') + line.substring(path.length());
  }

  /**
   * Where a redirect leads.
   *
   * @param location the header's value, as ISO 8859-1
   * @throws FetchException with {@link FetchFailure#BAD_REDIRECT} if it leads out of the web
   */
  Target redirected(String location) {
    try {
      String to = tidy(Paths.fromHeader(location));
      if (SCHEME.matcher(to).matches()) {
        return of(to);
      }
      if (to.startsWith("//")) {
        return of((tls ? "https:" : "http:") + to);
      }
      return new Target(tls, host, port, Paths.encoded(Paths.resolved(path, to)));
    } catch (FetchException e) {
      throw new FetchException(FetchFailure.BAD_REDIRECT, String.valueOf(e.getMessage()));
    }
  }

  /** Host and port as the header {@code Host} has them. */
  String authority() {
    String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == (tls ? 443 : 80) ? written : written + ":" + port;
  }

  URI uri() {
    return URI.create((tls ? "https://" : "http://") + authority() + path);
  }
}
