package org.nadhir.alert.deliver.receiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Severity;

/** Reads one receiver. */
final class ReceiverReader {
  /** Fields that receivers of every kind have. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "kind",
          "enabled",
          "filters",
          "updates",
          "max_age",
          "quiet_hours",
          "retry",
          "timeout");

  static final List<String> FILTERS = List.of("theatres", "keys", "rules", "min_severity");
  static final List<String> QUIET_HOURS = List.of("zone", "from", "to", "days");
  static final List<String> RETRY = List.of("first", "most", "give_up_after");

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration DAY = Duration.ofDays(1);

  private final Section yaml;
  private final Sources sources;

  ReceiverReader(Section yaml, Sources sources) {
    this.yaml = yaml;
    this.sources = sources;
  }

  Receiver read() {
    Destination destination = new DestinationReader(yaml, sources).read();
    Receiver receiver =
        new Receiver(
            id(),
            yaml.flag("enabled", true),
            destination,
            filter(),
            updates(destination),
            maxAge(destination),
            quietHours(destination),
            retry(),
            yaml.duration("timeout", Duration.ofSeconds(10), LEAST, Duration.ofMinutes(1)),
            "");
    List<String> allowed = new ArrayList<>(FIELDS);
    allowed.addAll(DestinationReader.fields(destination));
    yaml.done(allowed);
    return withEdition(receiver);
  }

  private String id() {
    String id = yaml.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      yaml.mistake(
          "id", "'%s'; allowed: lower-case letters, digits and hyphens, at most 63".formatted(id));
    }
    return id;
  }

  private Filter filter() {
    if (!yaml.has("filters")) {
      return new Filter(Set.of(), Set.of(), Set.of(), Severity.WATCH);
    }
    Section filters = yaml.section("filters");
    filters.done(FILTERS);
    return new Filter(
        Set.copyOf(filters.listOf("theatres", Function.identity())),
        Set.copyOf(filters.listOf("keys", Function.identity())),
        Set.copyOf(filters.listOf("rules", Function.identity())),
        filters.of("min_severity", Severity::of, Severity.WATCH));
  }

  private Updates updates(Destination destination) {
    boolean ordered = yaml.has("updates");
    if (destination instanceof Destination.Alertmanager) {
      if (ordered) {
        yaml.mistake("updates", "is not for kind alertmanager, which is told every state");
      }
      return Updates.STATE;
    }
    Updates usual = destination instanceof Destination.Log ? Updates.ALL : Updates.URGENT;
    return yaml.of("updates", Updates::of, usual);
  }

  private @Nullable Duration maxAge(Destination destination) {
    if (destination instanceof Destination.Log && !yaml.has("max_age")) {
      return null;
    }
    return yaml.duration("max_age", DAY, Duration.ofSeconds(1), DAY.multipliedBy(36_500));
  }

  private @Nullable QuietHours quietHours(Destination destination) {
    if (!yaml.has("quiet_hours")) {
      return null;
    }
    if (destination instanceof Destination.Alertmanager) {
      yaml.mistake("quiet_hours", "is not for kind alertmanager, which has time intervals itself");
    }
    Section hours = yaml.section("quiet_hours");
    hours.done(QUIET_HOURS);
    LocalTime from = hours.of("from", ReceiverReader::time, LocalTime.MIN);
    LocalTime to = hours.of("to", ReceiverReader::time, LocalTime.MIN);
    List.of("zone", "from", "to").forEach(hours::text);
    ZoneId zone = hours.of("zone", ReceiverReader::zone, ZoneOffset.UTC);
    List<DayOfWeek> days = hours.listOf("days", ReceiverReader::day);
    return new QuietHours(
        zone, from, to, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(days));
  }

  private static LocalTime time(String text) {
    if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw new IllegalArgumentException("'%s'; allowed: a time such as 22:30".formatted(text));
    }
    return LocalTime.parse(text);
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s'; allowed: a time zone such as Asia/Amman".formatted(text), e);
    }
  }

  private static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> code(day).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s'; allowed: mon, tue, wed, thu, fri, sat, sun".formatted(text)));
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private Retry retry() {
    if (!yaml.has("retry")) {
      return Retry.DEFAULT;
    }
    Section retry = yaml.section("retry");
    retry.done(RETRY);
    Duration most = retry.duration("most", Retry.DEFAULT.most(), LEAST, Duration.ofHours(6));
    Duration first = retry.duration("first", Retry.DEFAULT.first(), LEAST, Duration.ofHours(1));
    if (first.compareTo(most) > 0) {
      retry.mistake("first", "is longer than 'most'; allowed: at most as long");
    }
    return new Retry(
        first,
        most,
        retry.duration(
            "give_up_after",
            Retry.DEFAULT.giveUpAfter(),
            Duration.ofSeconds(1),
            DAY.multipliedBy(30)));
  }

  private Receiver withEdition(Receiver r) {
    String edition = hash(yaml.content());
    return new Receiver(
        r.id(),
        r.enabled(),
        r.destination(),
        r.filter(),
        r.updates(),
        r.maxAge(),
        r.quietHours(),
        r.retry(),
        r.timeout(),
        edition);
  }

  private static String hash(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
