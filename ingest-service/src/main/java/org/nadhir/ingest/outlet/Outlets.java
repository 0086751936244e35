package org.nadhir.ingest.outlet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Tier;
import org.nadhir.ingest.text.Folded;
import org.nadhir.ingest.text.Folding;

/** The known outlets, found by id, host, name, credit or page furniture. */
public final class Outlets {
  private static final String BUNDLED = "sources.yaml";

  private final Map<String, OutletEntry> byId = new LinkedHashMap<>();
  private final Map<String, OutletEntry> byDomain = new HashMap<>();
  private final Map<String, OutletEntry> byName = new HashMap<>();
  private final Map<String, OutletEntry> byCredit = new HashMap<>();
  private final Map<String, OutletEntry> byMarker = new HashMap<>();

  Outlets(List<OutletEntry> entries) {
    entries.forEach(this::add);
  }

  private void add(OutletEntry entry) {
    byId.put(entry.outlet().id(), entry);
    entry.domains().forEach(domain -> byDomain.put(domain, entry));
    entry.everyName().forEach(name -> byName.putIfAbsent(Folding.key(name), entry));
    entry.credits().forEach(credit -> byCredit.put(Folding.key(credit), entry));
    entry.markers().forEach(marker -> byMarker.put(Folding.key(marker), entry));
  }

  /** The outlets of the given file, or those that come with Nadhir where there is none. */
  public static Outlets load(Optional<Path> file) {
    try (InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : bundledStream()) {
      return OutletsReader.read(file.map(Path::toString).orElse(BUNDLED), in.readAllBytes());
    } catch (IOException e) {
      if (file.isEmpty()) {
        throw new UncheckedIOException(e);
      }
      throw new IllegalArgumentException(
          "%s: cannot be read: %s; allowed: a readable file".formatted(file.get(), e.getMessage()),
          e);
    }
  }

  private static InputStream bundledStream() {
    return Objects.requireNonNull(Outlets.class.getResourceAsStream("/" + BUNDLED), BUNDLED);
  }

  /** All outlets, in the order of the file. */
  public Collection<OutletEntry> all() {
    return byId.values();
  }

  /** The feeds of all outlets, those that are not enabled too, in the order of the file. */
  public List<FeedSource> feeds() {
    return byId.values().stream().flatMap(entry -> entry.feeds().stream()).toList();
  }

  /** The outlet with this id. */
  public Optional<OutletEntry> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The outlet that publishes on this host or on a domain above it. */
  public Optional<OutletEntry> atHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    while (!byDomain.containsKey(rest) && rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.ofNullable(byDomain.get(rest));
  }

  /** The outlet with exactly this name, signature or credit. */
  public Optional<OutletEntry> named(String name) {
    return Optional.ofNullable(byName.get(Folding.key(name)));
  }

  /** The wire with exactly this form of credit. */
  public Optional<OutletEntry> credited(String form) {
    return Optional.ofNullable(byCredit.get(Folding.key(form)));
  }

  /** The outlet whose page furniture the line belongs to. */
  public Optional<OutletEntry> marking(String line) {
    return marking(Folded.of(line));
  }

  /** The outlet whose page furniture the line belongs to. */
  public Optional<OutletEntry> marking(Folded line) {
    String padded = " " + line.key() + " ";
    return byMarker.entrySet().stream()
        .filter(e -> padded.contains(" " + e.getKey() + " "))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The outlet of an id that is not registered: a family of its own, unverified. */
  public static Outlet unregistered(String id, String name) {
    return new Outlet(id, name, id, null, Tier.UNVERIFIED);
  }
}
