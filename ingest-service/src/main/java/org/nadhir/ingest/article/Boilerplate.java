package org.nadhir.ingest.article;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nadhir.ingest.text.Folded;
import org.nadhir.ingest.text.Folding;

/** The phrases of page furniture, from {@code boilerplate.yaml}. */
final class Boilerplate {
  private static final int LONGEST = 14;

  private final Set<String> sections;
  private final Set<String> furniture;
  private final Map<String, List<String>> furnitureStarts;
  private final Set<String> related;
  private final Set<String> source;
  private final Set<String> byline;
  private final Set<String> archive;
  private final Set<String> closing;
  private final Set<String> captions;
  private final List<Pattern> appended;

  private Boilerplate(Map<String, List<String>> lists) {
    sections = keys(lists, "sections");
    furniture = keys(lists, "furniture");
    furnitureStarts =
        lists.getOrDefault("furniture", List.of()).stream()
            .filter(phrase -> phrase.endsWith("*"))
            .map(phrase -> Folding.key(phrase) + " ")
            .collect(groupingBy(start -> start.substring(0, start.indexOf(' '))));
    related = keys(lists, "related");
    source = keys(lists, "source");
    byline = keys(lists, "byline");
    archive = keys(lists, "archive");
    closing = keys(lists, "closing");
    captions = keys(lists, "captions");
    appended = lists.getOrDefault("appended", List.of()).stream().map(Boilerplate::form).toList();
  }

  private static Pattern form(String phrase) {
    return Arrays.stream(phrase.split("…", -1))
        .map(Folding::key)
        .map(Pattern::quote)
        .collect(collectingAndThen(joining(".*"), Pattern::compile));
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
    if (furniture.contains(line.key())) {
      return true;
    }
    boolean sentence = line.size() > 3 && Sentences.isSentence(line.text());
    String key = line.key() + " ";
    return line.size() > 0
        && line.size() <= LONGEST
        && furnitureStarts.getOrDefault(line.words().get(0), List.of()).stream()
            .filter(start -> !sentence || start.indexOf(' ') < start.length() - 1)
            .anyMatch(key::startsWith);
  }

  /** Whether the line is nothing but the announcement of other articles. */
  boolean announcesOthers(Folded line) {
    return related.contains(line.key());
  }

  /** Whether the line announces another article and names it. */
  boolean namesAnother(Folded line) {
    return startsWithLabel(line.text(), related) || opensHeadline(line);
  }

  /** Whether a phrase of several words stands before what could be a headline. */
  private boolean opensHeadline(Folded line) {
    return line.size() >= 5
        && related.contains(String.join(" ", line.words().subList(0, 2)))
        && Sentences.isHeadline(line.text());
  }

  /** Whether the line, behind the text, names those who worked on it. */
  boolean isClosing(Folded line) {
    if (line.size() > 2 * LONGEST || line.size() < 2) {
      return false;
    }
    String text = line.text();
    boolean bracketed = text.startsWith("(") || text.startsWith("[");
    int phrase = opening(line, closing);
    boolean listed = phrase > 1 && (text.contains(";") || text.contains("؛"));
    return phrase > 0 && (bracketed || listed) || startsWithLabel(text, closing);
  }

  /** Whether the line says that it describes a picture; one word needs a colon for that. */
  boolean isCaption(Folded line) {
    int colon = colon(line.text());
    int comma = comma(line.text());
    boolean labelled = colon > 0 && (comma < 0 || colon < comma);
    int end = labelled ? colon : comma;
    if (end <= 0 || end == line.text().length() - 1 || line.size() > 4 * LONGEST) {
      return false;
    }
    String label = Folding.key(line.text().substring(0, end));
    return captions.contains(label) && (labelled || label.indexOf(' ') > 0);
  }

  private static int comma(String line) {
    int ascii = line.indexOf(',');
    int arabic = line.indexOf('،');
    return ascii < 0 || arabic >= 0 && arabic < ascii ? arabic : ascii;
  }

  /** Whether a publishing system put the line behind the text of a feed's item. */
  boolean isAppended(Folded line) {
    return line.size() <= 4 * LONGEST
        && appended.stream().anyMatch(form -> form.matcher(line.key()).matches());
  }

  /** Number of words of the phrase that opens the line, 0 if none does. */
  private static int opening(Folded line, Set<String> phrases) {
    for (int words = Math.min(4, line.size()); words > 0; words--) {
      if (phrases.contains(String.join(" ", line.words().subList(0, words)))) {
        return words;
      }
    }
    return 0;
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
