package org.nadhir.ingest.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.text.Folding;

/**
 * Zones as they stand behind times: offsets, names of the time zone database, abbreviations, and
 * "time of" a city. An abbreviation of several zones is the one that RFC 822 or else common use
 * gives it; the single letters of the military, which RFC 822 got wrong, and unknown names are none
 * (RFC 5322, section 4.3).
 */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile(
          "^\\s*\\(?(?:(?:utc|gmt|ut|z|تغ)\\s?)?([+−-])(\\d{2}):?(\\d{2})(?::?\\d{2})?(?![\\d:/.-])");
  private static final Pattern SINGLE =
      Pattern.compile("^\\s*\\(?([+−-])(\\d):(\\d{2})(?![\\d:/.-])");
  private static final Pattern SHORT =
      Pattern.compile("^\\s*([+−-])(\\d{1,2})()(?=\\s*(?:$|[()\\[]))");
  private static final Pattern NAMED_SHORT =
      Pattern.compile("^\\s*\\(?(?:utc|gmt|ut|z|تغ)\\s?([+−-])\\s?(\\d{1,2})(?::(\\d{2}))?(?!\\d)");
  private static final Pattern REGION = Pattern.compile("^\\s*\\(?([a-z]+(?:/[a-z0-9_+-]+){1,2})");
  private static final Pattern NAME =
      Pattern.compile("^[\\s,]*\\(?([a-z]{1,5}|мск|تغ)(?![\\p{L}\\d])");
  private static final Pattern TIME_OF =
      Pattern.compile("^[\\s,]*\\(?(?:بتوقيت|توقيت|ب ?توقيت|по|за)\\s+(\\p{L}+)(?:\\s+المكرمه)?");
  private static final int MAXIMUM_HOURS = 14;

  private static final Map<String, ZoneId> BY_NAME = byName();
  private static final Map<String, ZoneId> BY_CITY = byCity();
  private static final Map<String, ZoneId> REGIONS = regions();

  private Zones() {}

  /**
   * A zone and the length of the text that names it, 0 for none.
   *
   * @param zone absent when none is named
   */
  record Match(@Nullable ZoneId zone, int length) {}

  /** The zone that this folded text starts with. */
  static Match at(String text) {
    for (Pattern form : new Pattern[] {OFFSET, SINGLE, NAMED_SHORT, SHORT}) {
      Matcher matcher = form.matcher(text);
      ZoneId zone = matcher.find() ? offset(matcher) : null;
      if (zone != null) {
        return new Match(zone, matcher.end());
      }
    }
    Match region = named(REGION, text, REGIONS);
    Match name = region.zone() == null ? named(NAME, text, BY_NAME) : region;
    return name.zone() == null ? named(TIME_OF, text, BY_CITY) : name;
  }

  private static Match named(Pattern form, String text, Map<String, ZoneId> zones) {
    Matcher matcher = form.matcher(text);
    ZoneId zone = matcher.find() ? zones.get(matcher.group(1)) : null;
    return zone == null ? new Match(null, 0) : new Match(zone, matcher.end());
  }

  private static @Nullable ZoneId offset(Matcher matcher) {
    int hours = Integer.parseInt(matcher.group(2));
    String written = matcher.group(3);
    int minutes = written == null || written.isEmpty() ? 0 : Integer.parseInt(written);
    if (hours > MAXIMUM_HOURS || minutes > 59) {
      return null;
    }
    int sign = matcher.group(1).equals("+") ? 1 : -1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static Map<String, ZoneId> byName() {
    Map<String, ZoneId> zones = new HashMap<>();
    String offsets =
        "z=0 ut=0 utc=0 gmt=0 wet=0 تغ=0 est=-5 edt=-4 cst=-6 cdt=-5 mst=-7 mdt=-6 pst=-8 pdt=-7"
            + " ast=-4 adt=-3 akst=-9 akdt=-8 hst=-10 brt=-3 art=-3 clt=-4 cot=-5 pet=-5 bst=1"
            + " west=1 wat=1 cet=1 met=1 mez=1 cest=2 mest=2 mesz=2 eet=2 eest=3 sast=2 cat=2"
            + " eat=3 msk=3 мск=3 msd=4 trt=3 idt=3 samt=4 gst=4 azt=4 get=4 yekt=5 pkt=5 uzt=5"
            + " omst=6 almt=6 krat=7 ict=7 wib=7 hkt=8 sgt=8 awst=8 irkt=8 jst=9 kst=9 aest=10"
            + " vlat=10 aedt=11 nzst=12 nzdt=13";
    for (String entry : offsets.split(" ")) {
      String[] parts = entry.split("=");
      zones.put(parts[0], ZoneOffset.ofHours(Integer.parseInt(parts[1])));
    }
    zones.put("et", ZoneId.of("America/New_York"));
    zones.put("ct", ZoneId.of("America/Chicago"));
    zones.put("mt", ZoneId.of("America/Denver"));
    zones.put("pt", ZoneId.of("America/Los_Angeles"));
    zones.put("ist", ZoneOffset.ofHoursMinutes(5, 30));
    zones.put("irst", ZoneOffset.ofHoursMinutes(3, 30));
    zones.put("aft", ZoneOffset.ofHoursMinutes(4, 30));
    zones.put("npt", ZoneOffset.ofHoursMinutes(5, 45));
    return zones;
  }

  private static Map<String, ZoneId> byCity() {
    Map<String, ZoneId> zones = new HashMap<>();
    String[] cities = {
      "غرينتش غرينيتش جرينتش جرينيتش غرينيش=UTC",
      "مكه السعوديه الرياض=Asia/Riyadh",
      "القدس فلسطين غزه=Asia/Jerusalem",
      "بيروت لبنان=Asia/Beirut",
      "دمشق سوريا=Asia/Damascus",
      "القاهره مصر=Africa/Cairo",
      "بغداد العراق=Asia/Baghdad",
      "دبي ابوظبي الامارات=Asia/Dubai",
      "الدوحه قطر=Asia/Qatar",
      "الكويت=Asia/Kuwait",
      "موسكو=Europe/Moscow",
      "москве=Europe/Moscow",
      "московскому=Europe/Moscow",
      "киеву києвом=Europe/Kiev",
      "واشنطن نيويورك=America/New_York",
      "لندن=Europe/London",
      "باريس=Europe/Paris"
    };
    for (String entry : cities) {
      String[] parts = entry.split("=");
      for (String city : parts[0].split(" ")) {
        zones.put(Folding.key(city), ZoneId.of(parts[1]));
      }
    }
    return zones;
  }

  private static Map<String, ZoneId> regions() {
    Map<String, ZoneId> zones = new HashMap<>();
    ZoneId.getAvailableZoneIds()
        .forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
    return zones;
  }
}
