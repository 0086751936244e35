package org.nadhir.guard.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guard looks at in a request.
 *
 * @param method of HTTP
 * @param path normalised path
 * @param hosts all headers {@code Host}
 * @param origin header {@code Origin}
 * @param site header {@code Sec-Fetch-Site}
 * @param authorization header {@code Authorization}
 * @param apiKey header {@code X-API-Key}
 */
record Asked(
    String method,
    String path,
    List<String> hosts,
    @Nullable String origin,
    @Nullable String site,
    @Nullable String authorization,
    @Nullable String apiKey) {
  private static final String BEARER = "bearer ";

  @Nullable String host() {
    return hosts.isEmpty() ? null : hosts.get(0);
  }

  /** The key or token that was presented, if any. */
  @Nullable String presented() {
    if (apiKey != null) {
      return apiKey.strip();
    }
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }

  /** Whether it only looks. */
  boolean isSafe() {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }
}
