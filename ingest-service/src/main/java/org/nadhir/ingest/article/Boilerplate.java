package org.nadhir.ingest.article;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.nadhir.ingest.text.Folded;
import org.nadhir.ingest.text.Folding;

/** The phrases of page furniture, from {@code boilerplate.yaml}. */
final class Boilerplate {
  private static final int LONGEST = 14;

  private final Set<String> sections;
  private final Set<String> furniture;
  private final List<String> furnitureStarts;
  private final Set<String> related;
  private final Set<String> source;
  private final Set<String> byline;
  private final Set<String> archive;

  private Boilerplate(Map<String, List<String>> lists) {
    sections = keys(lists, "sections");
    furniture = keys(lists, "furniture");
    furnitureStarts =
        lists.getOrDefault("furniture", List.of()).stream()
            .filter(phrase -> phrase.endsWith("*"))
            .map(phrase -> Folding.key(phrase) + " ")
            .toList();
    related = keys(lists, "related");
    source = keys(lists, "source");
    byline = keys(lists, "byline");
    archive = keys(lists, "archive");
  }

  private static Set<String> keys(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of()).stream()
        .filter(phrase -> !phrase.endsWith("*"))
        .map(Folding::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Boilerplate bundled() {
    try (InputStream in =
        Objects.requireNonNull(Boilerplate.class.getResourceAsStream("/boilerplate.yaml"))) {
      return new Boilerplate(
          new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isSection(Folded line) {
    return sections.contains(line.key());
  }

  boolean isFurniture(Folded line) {
    return furniture.contains(line.key())
        || line.size() <= LONGEST
            && furnitureStarts.stream().anyMatch((line.key() + " ")::startsWith);
  }

  /** Whether the line is nothing but the announcement of other articles. */
  boolean announcesOthers(Folded line) {
    return related.contains(line.key());
  }

  /** Whether the line announces another article and names it. */
  boolean namesAnother(String line) {
    return startsWithLabel(line, related);
  }

  boolean isSource(Folded line) {
    return line.size() <= LONGEST && startsWithLabel(line.text(), source);
  }

  boolean isByline(Folded line) {
    return line.size() > 0
        && line.size() <= 8
        && (startsWithLabel(line.text(), byline) || byline.contains(line.words().get(0)))
        && !Sentences.isSentence(line.text());
  }

  boolean isArchive(String line) {
    return Folding.words(line).stream().anyMatch(archive::contains);
  }

  private static boolean startsWithLabel(String line, Set<String> labels) {
    int colon = colon(line);
    return colon > 0 && labels.contains(Folding.key(line.substring(0, colon)));
  }

  /** Offset of the first colon, or -1. */
  static int colon(String line) {
    int ascii = line.indexOf(':');
    int wide = line.indexOf('：');
    return ascii < 0 ? wide : ascii;
  }
}
