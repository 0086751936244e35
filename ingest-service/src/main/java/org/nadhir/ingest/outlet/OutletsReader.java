package org.nadhir.ingest.outlet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Tier;
import org.nadhir.ingest.text.Folding;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads outlets and their feeds from YAML and reports every mistake at once, with file, line,
 * column, outlet, field, value and what is allowed.
 */
final class OutletsReader {
  private final Map<String, String> owners = new HashMap<>();
  private final FeedReader feeds = new FeedReader();

  private OutletsReader() {}

  /**
   * The outlets of the document.
   *
   * @param name name of the source, for errors
   * @throws IllegalArgumentException listing every mistake
   */
  static Outlets read(String name, byte[] yaml) {
    Findings findings = new Findings();
    String text = text(name, yaml, findings);
    Node root = findings.isEmpty() ? YamlTree.read(name, text, findings) : null;
    Place top = Place.top(name, root, findings);
    List<OutletEntry> entries =
        root != null || findings.isEmpty() ? new OutletsReader().entries(top) : List.of();
    if (!findings.isEmpty()) {
      throw findings.exception(name);
    }
    return new Outlets(entries);
  }

  private static String text(String name, byte[] bytes, Findings findings) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.add(Spot.of(name, null), "", "holds bytes that are no UTF-8", "UTF-8");
      return "";
    }
  }

  private List<OutletEntry> entries(Place top) {
    top.check(Section.FILE);
    List<Place> items = top.at("outlets").items("of outlets");
    if (items.isEmpty() && !top.at("outlets").isAbsent()) {
      top.at("outlets").refuse("a list of at least one outlet");
    }
    List<OutletEntry> entries = new ArrayList<>();
    items.forEach(item -> entries.add(entry(item, entries.size() + 1)));
    return entries;
  }

  private OutletEntry entry(Place item, int number) {
    String written = item.at("id").written();
    Place place = item.named("outlet " + (written.isEmpty() ? number : Place.quote(written)));
    place.check(Section.OUTLET);
    Outlet outlet = outlet(place, "outlet-" + number);
    once(place.at("id"), outlet.id(), "outlet number " + number, UnaryOperator.identity());
    List<String> languages = place.at("languages").values(Form.LANGUAGE);
    ZoneId zone = place.at("zone").value(Form.ZONE).orElse(null);
    OutletEntry entry =
        new OutletEntry(
            outlet,
            names(place.at("names")),
            each(place.at("domains"), Form.DOMAIN, UnaryOperator.identity()),
            each(place.at("credits"), Form.TEXT, Folding::key),
            each(place.at("signatures"), Form.TEXT, Folding::key),
            each(place.at("markers"), Form.TEXT, Folding::key),
            languages,
            zone,
            feeds.read(place.at("feeds"), outlet, languages, zone));
    checkFamily(place, entry);
    return entry;
  }

  private static Outlet outlet(Place place, String standIn) {
    String id = place.at("id").value(Form.ID).orElse(standIn);
    return new Outlet(
        id,
        place.at("name").value(Form.TEXT).orElse(id),
        place.at("family").value(Form.ID).orElse(id),
        country(place.at("country")),
        place.at("tier").value(Form.TIER).orElse(Tier.UNVERIFIED));
  }

  private static @Nullable String country(Place place) {
    return place.value(Form.COUNTRY).orElse(null);
  }

  private static void checkFamily(Place place, OutletEntry entry) {
    if (entry.isWire() && !entry.outlet().family().equals(entry.outlet().id())) {
      place
          .at("family")
          .refuse("the outlet's own id, because copies that credit it count as that family");
    }
  }

  private static Map<String, String> names(Place place) {
    Map<String, String> names = new TreeMap<>();
    if (!place.isAbsent() && place.fields().isEmpty()) {
      place.refuse("a mapping of ISO 639-1 codes to names");
    }
    place
        .fields()
        .forEach(
            (language, name) -> {
              if (Form.LANGUAGE.reader().apply(language).isEmpty()) {
                name.mistake("unknown language " + Place.quote(language), Form.LANGUAGE.words());
              }
              name.value(Form.TEXT).ifPresent(text -> names.put(language, text));
            });
    return names;
  }

  /** The values of a list, each of which only this outlet may have. */
  private List<String> each(Place place, Form<String> form, UnaryOperator<String> key) {
    List<String> values = new ArrayList<>();
    for (Place item : place.items(form.words())) {
      Optional<String> value = item.value(form);
      value.ifPresent(values::add);
      value.ifPresent(v -> once(item, v, item.owner(), key));
    }
    return values;
  }

  private void once(Place place, String value, String owner, UnaryOperator<String> key) {
    String field = place.path().replaceAll("\\[\\d+\\]", "");
    String other = owners.putIfAbsent(field + ":" + key.apply(value), owner);
    if (other != null && !other.equals(owner)) {
      place.mistake(
          "%s stands here, and %s has it".formatted(Place.quote(value), other),
          "a value that no outlet has yet");
    }
  }
}
