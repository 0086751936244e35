package org.nadhir.ingest.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of an address that do not name what is read, from {@code tracking.yaml}.
 *
 * @param names dropped whatever their value
 * @param prefixes beginnings of such names
 * @param sources dropped with some values
 * @param sessions names or beginnings of names of session ids
 */
record Tracking(
    Set<String> names, Set<String> prefixes, Tracking.Sources sources, Set<String> sessions) {

  /** Parameters that are dropped with some values only. */
  record Sources(Set<String> names, Set<String> values) {}

  /** The list that comes with Nadhir. */
  static final Tracking BUNDLED = bundled();

  private static final Pattern SESSION = Pattern.compile("[0-9a-f]{26,64}");
  private static final Pattern YES = Pattern.compile("|1|true|yes|on");

  private static Tracking bundled() {
    try (InputStream in =
        Objects.requireNonNull(Tracking.class.getResourceAsStream("/tracking.yaml"))) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, Tracking.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a parameter such as {@code utm_source=x} can be left out. */
  boolean has(String parameter) {
    String[] pair = parameter.toLowerCase(Locale.ROOT).split("=", 2);
    String name = pair[0];
    String value = pair.length > 1 ? pair[1] : "";
    return names.contains(name)
        || prefixes.stream().anyMatch(name::startsWith)
        || sessions.stream().anyMatch(name::startsWith)
        || sources.names().contains(name) && sources.values().contains(value)
        || name.equals("sid") && SESSION.matcher(value).matches()
        || isTwin(name, value);
  }

  /** Whether it asks for the form of the same article for phones or printers. */
  private static boolean isTwin(String name, String value) {
    return switch (name) {
      case "amp", "print" -> YES.matcher(value).matches();
      case "outputtype", "output" -> value.startsWith("amp");
      default -> false;
    };
  }
}
