package org.nadhir.ingest.article;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;
import org.nadhir.ingest.article.Layout.Kind;
import org.nadhir.ingest.outlet.OutletEntry;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Plain;

/** Finds who published an article: whom the sender names, whose address it has, or who signs it. */
final class Attribution {
  private static final int LONGEST_NAME = 200;

  private final Outlets outlets;

  Attribution(Outlets outlets) {
    this.outlets = outlets;
  }

  Outlet outlet(Draft draft, @Nullable CanonicalUrl url, Layout layout) {
    if (draft.outlet() != null) {
      return given(draft.outlet(), draft.outletName());
    }
    return (url == null ? Optional.<OutletEntry>empty() : outlets.atHost(url.host()))
        .or(() -> signed(layout))
        .map(OutletEntry::outlet)
        .orElse(Outlet.UNKNOWN);
  }

  private Outlet given(String id, @Nullable String name) {
    String shown = name == null || name.isBlank() ? id : Plain.line(name);
    String cut = shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    return outlets.find(id).map(OutletEntry::outlet).orElseGet(() -> Outlets.unregistered(id, cut));
  }

  private Optional<OutletEntry> signed(Layout layout) {
    Stream<OutletEntry> sources =
        layout
            .of(Kind.SOURCE)
            .map(line -> line.substring(Boilerplate.colon(line) + 1))
            .flatMap(list -> Credits.publisherIn(list, outlets).stream());
    Stream<OutletEntry> signatures =
        layout.of(Kind.SIGNATURE).flatMap(line -> Credits.publisherIn(line, outlets).stream());
    Stream<OutletEntry> markers =
        layout.of(Kind.FURNITURE).flatMap(line -> outlets.marking(line).stream());
    return Stream.of(sources, signatures, markers)
        .flatMap(found -> found)
        .filter(entry -> !entry.isWire())
        .findFirst();
  }
}
