package org.nadhir.ingest.outlet;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;

/**
 * One outlet of the registry, with what it is recognised by.
 *
 * @param outlet what an article says of it
 * @param names its names by language
 * @param domains hosts it publishes on; subdomains belong to it too
 * @param credits forms in which other outlets credit it; empty unless it is a wire
 * @param signatures whole lines with which its texts close, besides its names
 * @param markers phrases that stand in the furniture of its pages and nowhere else
 * @param languages languages in which it publishes, ISO 639-1; empty if unknown
 * @param zone zone of its times that name none; absent if unknown
 * @param feeds where its articles can be polled
 */
public record OutletEntry(
    Outlet outlet,
    Map<String, String> names,
    List<String> domains,
    List<String> credits,
    List<String> signatures,
    List<String> markers,
    List<String> languages,
    @Nullable ZoneId zone,
    List<FeedSource> feeds) {
  public OutletEntry {
    names = Map.copyOf(names);
    domains = List.copyOf(domains);
    credits = List.copyOf(credits);
    signatures = List.copyOf(signatures);
    markers = List.copyOf(markers);
    languages = List.copyOf(languages);
    feeds = List.copyOf(feeds);
  }

  /** Whether other outlets copy and credit it. */
  public boolean isWire() {
    return !credits.isEmpty();
  }

  Stream<String> everyName() {
    return Stream.of(
            Stream.of(outlet.name()),
            names.values().stream(),
            signatures.stream(),
            credits.stream())
        .<Collection<String>>map(Stream::toList)
        .flatMap(Collection::stream);
  }
}
