package org.nadhir.ingest.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them, made absolute; only http and https are any. */
final class Addresses {
  private static final int LENGTH = 8_000;
  private static final Pattern AUTHORITY =
      Pattern.compile("(?is)^([a-z][a-z0-9+.-]*:)?//([^/?#]*)(.*)$");
  private static final Pattern BARE_HOST = Pattern.compile("(?i)^www\\.[^/\\s]+\\.[^\\s]*$");
  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

  private Addresses() {}

  /** The absolute form of an address, or nothing when it is none. */
  static @Nullable URI resolve(URI base, @Nullable String raw) {
    String written = raw == null ? "" : raw.strip().replaceAll("[\\r\\n\\t]+", "");
    if (written.isEmpty() || written.length() > LENGTH) {
      return null;
    }
    try {
      String address = BARE_HOST.matcher(written).matches() ? "http://" + written : written;
      URI found = against(base, new URI(encoded(address.replace("&amp;", "&"))));
      return isWeb(found) ? found : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether an id is an address itself. */
  static boolean isAbsolute(@Nullable String raw) {
    return raw != null && raw.strip().toLowerCase(Locale.ROOT).matches("(?s)https?://[^\\s].*");
  }

  private static URI against(URI base, URI address) {
    boolean isQuery = address.getRawPath() != null && address.getRawPath().isEmpty();
    if (!isQuery || address.isAbsolute() || address.getRawAuthority() != null) {
      return base.resolve(address);
    }
    String whole = base.toString().replaceFirst("#.*$", "");
    return URI.create(
        address.getRawQuery() == null
            ? whole + address
            : whole.replaceFirst("\\?.*$", "") + address);
  }

  private static boolean isWeb(URI address) {
    String scheme = address.getScheme();
    boolean isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    return isHttp && address.getRawAuthority() != null && !address.getRawAuthority().isEmpty();
  }

  private static String encoded(String address) {
    Matcher matcher = AUTHORITY.matcher(address);
    if (!matcher.matches()) {
      return percent(address);
    }
    String scheme = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
    return scheme + "//" + host(matcher.group(2)) + percent(matcher.group(3));
  }

  private static String host(String authority) {
    boolean isAscii = authority.chars().allMatch(c -> c < 0x80);
    return isAscii ? authority : IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
  }

  /** The address with what may not stand in one percent-encoded, stray percent signs included. */
  private static String percent(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 16);
    boolean inFragment = false;
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean again = c == '#' && inFragment;
      inFragment |= c == '#';
      boolean stays = isAllowed(c) && !again;
      encoded.append(stays ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return STRAY_PERCENT.matcher(encoded).replaceAll("%25");
  }

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static boolean isAllowed(char c) {
    boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return isLetter || c >= '0' && c <= '9' || ALLOWED.indexOf(c) >= 0;
  }
}
