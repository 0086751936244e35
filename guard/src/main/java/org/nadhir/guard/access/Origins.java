package org.nadhir.guard.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.reach.Network;

/**
 * Where a request comes from, as a browser says it.
 *
 * <p>A page from elsewhere can make a browser send requests to services on the same machine, and by
 * a name of its own that leads to 127.0.0.1 (DNS rebinding) even read the answers. Browsers say so
 * in {@code Host}, {@code Origin} and {@code Sec-Fetch-Site}, which pages cannot forge.
 */
final class Origins {
  private final Set<String> hosts;

  /**
   * Origins that are at home under these names, beside those of the machine itself.
   *
   * @param hosts names, with a port or without
   */
  Origins(Collection<String> hosts) {
    this.hosts = hosts.stream().map(Origins::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether the request was sent to a name that is ours. An address by itself is: no name leads
   * there. So is none, which no browser sends.
   *
   * @param host the header {@code Host}
   */
  boolean isOurs(@Nullable String host) {
    if (host == null) {
      return true;
    }
    String name = name(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || Network.isLiteral(unbracketed(name))
        || hosts.contains(name);
  }

  /**
   * Whether a page of another origin sent it.
   *
   * @param origin the header {@code Origin}
   * @param host the header {@code Host}
   * @param site the header {@code Sec-Fetch-Site}
   */
  boolean isForeign(@Nullable String origin, @Nullable String host, @Nullable String site) {
    if (origin == null) {
      return site != null && !site.equals("same-origin") && !site.equals("none");
    }
    try {
      URI uri = new URI(origin);
      String from = uri.getRawAuthority();
      return from == null
          || !(from.equalsIgnoreCase(host)
              || withoutPort(from, uri.getScheme()).equalsIgnoreCase(host)
              || hosts.contains(name(from)));
    } catch (URISyntaxException e) {
      return true;
    }
  }

  /** Leaves the port out where it is that of the scheme, as a Host header may. */
  private static String withoutPort(String authority, @Nullable String scheme) {
    String port = "https".equals(scheme) ? ":443" : ":80";
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static String name(String authority) {
    int port = authority.lastIndexOf(':');
    boolean hasPort = port > authority.lastIndexOf(']');
    String name = lower(hasPort ? authority.substring(0, port) : authority);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String unbracketed(String name) {
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
