package org.nadhir.ingest.outlet;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;

/** Reads the feeds of the outlets of one file. */
final class FeedReader {
  private static final int DIGITS_OF_DEFAULT_ID = 8;

  private final Map<String, Spot> addresses = new HashMap<>();

  /**
   * The feeds of an outlet.
   *
   * @param list the list of them, or the place where there is none
   * @param languages in which the outlet publishes
   */
  List<FeedSource> read(Place list, Outlet outlet, List<String> languages, @Nullable ZoneId zone) {
    Map<String, Spot> ids = new HashMap<>();
    List<FeedSource> feeds = new ArrayList<>();
    for (Place place : list.items("of feeds")) {
      place.check(Section.FEED);
      Optional<URI> url = place.at("url").value(Form.ADDRESS);
      if (url.isPresent()) {
        once(place.at("url"), address(url.get()), addresses, "an address that no feed has yet");
        String id = id(place, url.get());
        Place named = place.at("id").isAbsent() ? place : place.at("id");
        once(named, id, ids, "a feed id that this outlet has not yet");
        feeds.add(feed(place, outlet, id, url.get(), only(languages), zone));
      }
    }
    return feeds;
  }

  private static FeedSource feed(
      Place place,
      Outlet outlet,
      String id,
      URI url,
      @Nullable String language,
      @Nullable ZoneId zone) {
    return new FeedSource(
        outlet.id() + "/" + id,
        outlet,
        url,
        place.at("title").value(Form.TEXT).orElse(null),
        place.at("language").value(Form.LANGUAGE).orElse(language),
        place.at("enabled").value(Form.TRUTH).orElse(true),
        place.at("full_text").value(Form.TRUTH).orElse(false),
        place.at("every").value(Form.INTERVAL).orElse(null),
        zone);
  }

  private static @Nullable String only(List<String> languages) {
    return languages.size() == 1 ? languages.get(0) : null;
  }

  private static void once(Place place, String value, Map<String, Spot> seen, String allowed) {
    Spot first = seen.putIfAbsent(value, place.spot());
    if (first != null) {
      place.mistake("%s stands at %s too".formatted(Place.quote(value), first), allowed);
    }
  }

  /** An address by what it leads to: http and https of one host are one. */
  private static String address(URI url) {
    int port = url.getPort() == 80 || url.getPort() == 443 ? -1 : url.getPort();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return host + (port < 0 ? "" : ":" + port) + path + query;
  }

  private static String id(Place place, URI url) {
    return place.at("id").value(Form.ID).orElseGet(() -> digest(url.toString()));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_DEFAULT_ID);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
