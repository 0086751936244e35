package org.nadhir.ingest.fetch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked for. */
public enum Accept {
  /** A feed of any kind: RSS, RDF, Atom, JSON Feed, news sitemap. */
  FEED(
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"),
  /** A page of HTML. */
  PAGE("text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.1"),
  /** A robots.txt, of which only the start counts if it is too long (RFC 9309, 2.5). */
  ROBOTS("text/plain, */*;q=0.1");

  /** What is no text whatever its bytes are. Feeds and pages come under all other labels. */
  private static final List<String> NEVER =
      List.of("image/", "audio/", "video/", "font/", "application/pdf", "application/zip");

  private final String header;

  Accept(String header) {
    this.header = header;
  }

  /** Value of the header {@code Accept}. */
  public String header() {
    return header;
  }

  /** Whether a body of this content type is worth reading. */
  public boolean takes(@Nullable String contentType) {
    if (contentType == null) {
      return true;
    }
    String type = contentType.strip().toLowerCase(Locale.ROOT);
    return NEVER.stream().noneMatch(type::startsWith);
  }

  /** Whether a body that is too long is cut off rather than refused. */
  public boolean isCutOff() {
    return this == ROBOTS;
  }
}
