package org.nadhir.alert.alert;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Theatre;
import org.nadhir.contracts.Theatres;

/** Makes keys, with names of theatres and countries that readers know. */
public final class AlertKeys {
  private static final Map<String, Locale> LANGUAGES =
      Map.of("en", Locale.ENGLISH, "ar", Locale.forLanguageTag("ar"));

  /** Countries by ISO 3166-1 alpha-3. */
  private static final Map<String, Locale> COUNTRIES = countries();

  private final Theatres theatres;
  private final Map<String, Optional<AlertKey>> known = new ConcurrentHashMap<>();

  /** Makes keys of these theatres, and of countries, outlets and types. */
  public AlertKeys(Theatres theatres) {
    this.theatres = theatres;
  }

  /** The key of this name; none for an unknown theatre. */
  public Optional<AlertKey> of(KeyType type, String name) {
    return known.computeIfAbsent(type.code() + "/" + name, route -> make(type, name));
  }

  private Optional<AlertKey> make(KeyType type, String name) {
    return switch (type) {
      case THEATRE -> theatres.find(name).map(AlertKeys::theatre);
      case DYAD -> Optional.of(new AlertKey(type, name, countries(name, ">", " \u2192 ")));
      case COUNTRY, ACTOR -> Optional.of(new AlertKey(type, name, countries(name, "\\+", " + ")));
      case TYPE -> Optional.of(new AlertKey(type, name, type(name)));
      case OUTLET -> Optional.of(new AlertKey(type, name, Map.of("en", name)));
      case ALL -> Optional.of(new AlertKey(type, name, Map.of("en", "Everything", "ar", "الكل")));
    };
  }

  /** The key of a route; none for an unknown theatre. */
  public Optional<AlertKey> ofRoute(String route) {
    int slash = route.indexOf('/');
    return slash < 0
        ? of(KeyType.THEATRE, route)
        : of(KeyType.of(route.substring(0, slash)), route.substring(slash + 1));
  }

  private static AlertKey theatre(Theatre theatre) {
    Map<String, String> title = new LinkedHashMap<>(theatre.title());
    title.putIfAbsent("en", theatre.id());
    return new AlertKey(KeyType.THEATRE, theatre.id(), title);
  }

  private static Map<String, String> type(String code) {
    return Map.of("en", code.replace('_', ' '), "ar", Words.ARABIC.type(SignalType.of(code)));
  }

  private static Map<String, String> countries(String codes, String separator, String shown) {
    Map<String, String> titles = new HashMap<>();
    LANGUAGES.forEach(
        (language, locale) ->
            titles.put(
                language,
                Arrays.stream(codes.split(separator))
                    .map(code -> country(code, locale))
                    .collect(Collectors.joining(arrow(shown, language)))));
    return titles;
  }

  /** In a text from right to left the arrow points to the left. */
  private static String arrow(String shown, String language) {
    return language.equals("ar") ? shown.replace('\u2192', '\u2190') : shown;
  }

  private static String country(String code, Locale language) {
    Locale country = COUNTRIES.get(code);
    return country == null ? code : country.getDisplayCountry(language);
  }

  private static Map<String, Locale> countries() {
    Map<String, Locale> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      countries.put(country.getISO3Country(), country);
    }
    return Map.copyOf(countries);
  }
}
