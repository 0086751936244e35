package org.nadhir.nlp.ordinal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a language writes ordinals, as {@code ordinals.yaml} has it; see the comment there. */
record Notation(
    Map<Integer, String> stems,
    List<String> endings,
    @Nullable String join,
    boolean plurals,
    Map<Integer, List<String>> words,
    @Nullable String article,
    @JsonProperty("weak_from") int weakFrom,
    @JsonProperty("weak_tens") boolean weakTens,
    boolean leading,
    List<String> suffixes,
    boolean dot,
    List<String> prefixes,
    List<String> articles,
    boolean letters,
    List<String> counters,
    List<String> days,
    List<String> then,
    List<String> behind,
    List<String> links,
    List<String> dates,
    List<String> masks,
    List<String> regions) {

  Notation {
    stems = stems == null ? Map.of() : Map.copyOf(stems);
    endings = copy(endings);
    words = words == null ? Map.of() : Map.copyOf(words);
    weakFrom = weakFrom == 0 ? Integer.MAX_VALUE : weakFrom;
    suffixes = copy(suffixes);
    prefixes = copy(prefixes);
    articles = copy(articles);
    counters = copy(counters);
    days = copy(days);
    then = copy(then);
    behind = copy(behind);
    links = copy(links);
    dates = copy(dates);
    masks = copy(masks);
    regions = copy(regions);
  }

  private static List<String> copy(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The notations that come with Nadhir, by language. */
  static Map<String, Notation> bundled() {
    ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
    try (InputStream in =
        Objects.requireNonNull(Notation.class.getResourceAsStream("/ordinals.yaml"))) {
      return mapper.readValue(in, new TypeReference<Map<String, Notation>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
