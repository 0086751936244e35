package org.nadhir.ingest.outlet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Tier;
import org.nadhir.ingest.text.Folding;

/** Reads outlets from YAML and reports every mistake at once, with outlet, field and value. */
final class OutletsReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "names",
          "family",
          "country",
          "tier",
          "domains",
          "credits",
          "signatures",
          "markers");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, String> owners = new HashMap<>();
  private String where = "";

  private OutletsReader() {}

  /**
   * The outlets of the document.
   *
   * @param name name of the source, for errors
   * @throws IllegalArgumentException listing every mistake
   */
  static Outlets read(String name, InputStream yaml) {
    OutletsReader reader = new OutletsReader();
    List<OutletEntry> entries = reader.entries(tree(name, yaml));
    if (!reader.mistakes.isEmpty()) {
      throw new IllegalArgumentException(name + ":\n  " + String.join("\n  ", reader.mistakes));
    }
    return new Outlets(entries);
  }

  private static JsonNode tree(String name, InputStream yaml) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s: no YAML: %s".formatted(name, e.getMessage()), e);
    }
  }

  private List<OutletEntry> entries(@Nullable JsonNode tree) {
    JsonNode list = tree == null ? null : tree.get("outlets");
    if (list == null || !list.isArray() || list.isEmpty()) {
      mistakes.add("outlets: is missing or empty; a list of at least one outlet is needed");
      return List.of();
    }
    List<OutletEntry> entries = new ArrayList<>();
    list.forEach(node -> entries.add(entry(node, entries.size())));
    return entries;
  }

  private OutletEntry entry(JsonNode node, int index) {
    String id = text(node, "id", "");
    where = "outlet %s: ".formatted(id.isEmpty() ? "number " + (index + 1) : "'" + id + "'");
    node.fieldNames().forEachRemaining(this::checkField);
    check(ID.matcher(id).matches(), "id", id, "lower-case letters, digits and hyphens");
    unique("id", id, "outlet number " + (index + 1));
    OutletEntry entry =
        new OutletEntry(
            outlet(node, id),
            names(node),
            list(node, "domains"),
            list(node, "credits"),
            list(node, "signatures"),
            list(node, "markers"),
            List.of(),
            null,
            List.of());
    checkRecognition(entry, id);
    return entry;
  }

  private Outlet outlet(JsonNode node, String id) {
    String name = text(node, "name", "");
    check(!name.isBlank(), "name", name, "a name");
    String country = text(node, "country", "");
    check(
        country.isEmpty() || COUNTRIES.contains(country),
        "country",
        country,
        "an ISO 3166-1 alpha-3 code, or none");
    String family = text(node, "family", id);
    check(ID.matcher(family).matches(), "family", family, "lower-case letters, digits and hyphens");
    return new Outlet(id, name, family, country.isEmpty() ? null : country, tier(node));
  }

  private Tier tier(JsonNode node) {
    try {
      return Tier.of(text(node, "tier", ""));
    } catch (IllegalArgumentException e) {
      mistakes.add(where + "tier: " + e.getMessage());
      return Tier.UNVERIFIED;
    }
  }

  private void checkRecognition(OutletEntry entry, String id) {
    for (String domain : entry.domains()) {
      check(DOMAIN.matcher(domain).matches(), "domains", domain, "a lower-case host name");
      unique("domains", domain, id);
    }
    entry.credits().forEach(credit -> unique("credits", Folding.key(credit), id));
    entry.signatures().forEach(signature -> unique("signatures", Folding.key(signature), id));
    entry.markers().forEach(marker -> unique("markers", Folding.key(marker), id));
    check(
        !entry.isWire() || entry.outlet().family().equals(id),
        "family",
        entry.outlet().family(),
        "its own id, because it has credits and credited copies count as that family");
  }

  private void checkField(String field) {
    check(
        FIELDS.contains(field),
        field,
        "unknown field",
        String.join(", ", FIELDS.stream().sorted().toList()));
  }

  private void check(boolean good, String field, String value, String allowed) {
    if (!good) {
      mistakes.add("%s%s: '%s'; allowed: %s".formatted(where, field, value, allowed));
    }
  }

  private void unique(String field, String value, String id) {
    String owner = owners.putIfAbsent(field + ":" + value, id);
    check(
        owner == null || owner.equals(id),
        field,
        value,
        "a value that no outlet has yet; '%s' has it".formatted(owner));
  }

  private Map<String, String> names(JsonNode node) {
    Map<String, String> names = new TreeMap<>();
    JsonNode given = node.path("names");
    check(given.isObject() || given.isMissingNode(), "names", given.asText(), "language: name");
    given.properties().forEach(e -> names.put(e.getKey(), e.getValue().asText()));
    return names;
  }

  private List<String> list(JsonNode node, String field) {
    JsonNode given = node.path(field);
    check(given.isArray() || given.isMissingNode(), field, given.asText(), "a list");
    List<String> values = new ArrayList<>();
    given.forEach(value -> values.add(value.asText().strip()));
    values.forEach(value -> check(!value.isEmpty(), field, value, "a value that is not empty"));
    return values;
  }

  private static String text(JsonNode node, String field, String otherwise) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : otherwise;
  }
}
