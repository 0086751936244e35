package org.nadhir.ingest.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.contracts.Tier;

/**
 * What a single value may be.
 *
 * @param words what is allowed, for errors
 * @param reader the value of a text, empty if it is none
 */
record Form<T>(String words, Function<String, Optional<T>> reader) {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int LONGEST_URL = 2000;
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  static final Form<String> TEXT =
      new Form<>("a text", text -> Optional.of(text).filter(t -> !t.isBlank()));

  /** The identifier of an outlet, family or feed. */
  static final Form<String> ID =
      matching("[a-z0-9][a-z0-9-]*", "lower-case letters, digits and hyphens");

  static final Form<String> DOMAIN =
      matching("[a-z0-9-]+(\\.[a-z0-9-]+)+", "a lower-case host name such as aljazeera.net");

  static final Form<String> COUNTRY =
      new Form<>(
          "an ISO 3166-1 alpha-3 code such as EGY",
          text -> Optional.of(text).filter(COUNTRIES::contains));

  static final Form<String> LANGUAGE =
      new Form<>(
          "an ISO 639-1 code such as ar", text -> Optional.of(text).filter(LANGUAGES::contains));

  static final Form<Boolean> TRUTH =
      new Form<>(
          "true, false",
          text -> Optional.of(text).filter(t -> t.matches("true|false")).map(Boolean::valueOf));

  static final Form<Tier> TIER =
      new Form<>("official, wire, national, local, unverified", Form::tier);

  static final Form<ZoneId> ZONE =
      new Form<>("an IANA time zone such as Asia/Beirut, or UTC", Form::zone);

  static final Form<Duration> INTERVAL =
      new Form<>("a whole number with s, m, h or d, from 1m to 7d", Form::interval);

  static final Form<URI> ADDRESS =
      new Form<>(
          "an http or https address of ASCII characters with a host, without user information"
              + " and without a fragment",
          Form::address);

  private static Form<String> matching(String pattern, String words) {
    Pattern compiled = Pattern.compile(pattern);
    return new Form<>(words, text -> Optional.of(text).filter(compiled.asMatchPredicate()));
  }

  private static Optional<Tier> tier(String text) {
    try {
      return Optional.of(Tier.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A zone of the tz database: offsets such as +03:00 say nothing of the clock's changes. */
  private static Optional<ZoneId> zone(String text) {
    try {
      return ZoneId.getAvailableZoneIds().contains(text)
          ? Optional.of(ZoneId.of(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> interval(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
    return Optional.of(unit.multipliedBy(Long.parseLong(matcher.group(1))))
        .filter(d -> d.compareTo(SHORTEST) >= 0 && d.compareTo(LONGEST) <= 0);
  }

  private static Optional<URI> address(String text) {
    boolean plain =
        text.length() <= LONGEST_URL && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    try {
      return plain ? Optional.of(new URI(text)).filter(Form::isWeb) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return scheme.matches("https?")
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null
        && uri.getPort() != 0
        && uri.getPort() <= 65535;
  }
}
