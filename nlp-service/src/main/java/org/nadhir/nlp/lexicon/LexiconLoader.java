package org.nadhir.nlp.lexicon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.SignalType;

/** Reads lexicons from their files, and finds every mistake before it complains. */
public final class LexiconLoader {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));

  private final LexiconFiles files;
  private final List<String> mistakes = new ArrayList<>();
  private final MessageDigest digest;

  private LexiconLoader(LexiconFiles files) {
    this.files = files;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the lexicons of all languages that {@code index.yaml} names.
   *
   * @throws InvalidLexiconException naming every mistake
   */
  public static Lexicons load(LexiconFiles files) {
    return new LexiconLoader(files).lexicons();
  }

  private Lexicons lexicons() {
    Place index = open("index.yaml", false).allow("languages");
    TypeTable types = TypeTable.read(open("types.yaml", false));
    Map<String, Lexicon> byLanguage = new LinkedHashMap<>();
    for (String language : index.texts("languages")) {
      byLanguage.put(language, language(language, types));
    }
    if (byLanguage.isEmpty()) {
      index.at("languages").mistake("is empty; at least one language is needed");
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidLexiconException(mistakes);
    }
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    return new Lexicons(version, byLanguage);
  }

  private Lexicon language(String language, TypeTable types) {
    boolean inflects = Inflection.of(language).inflects();
    Map<String, List<Pattern>> classes = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    Place shared = open(language + "/classes.yaml", inflects).allow("classes");
    addClasses(shared, classes);
    for (SignalType type : SignalType.values()) {
      String name = "%s/%s.yaml".formatted(language, type.code());
      Place file = open(name, inflects);
      addClasses(file, classes);
      entries.addAll(new TypeFile(name, type, types.of(type)).entries(file));
    }
    Cues cues = CuesFile.read(open(language + "/cues.yaml", inflects));
    List<Name> names = NamesFile.read(open(language + "/names.yaml", inflects), language);
    Lexicon lexicon = new Lexicon(language, classes, entries, cues, names);
    new LexiconCheck(lexicon, mistakes).run();
    return lexicon;
  }

  private static void addClasses(Place file, Map<String, List<Pattern>> classes) {
    file.entries("classes")
        .forEach(
            (name, place) -> {
              if (classes.put(name, place.itemsAsPatterns()) != null) {
                place.mistake("class stands twice in this language; names are unique");
              }
            });
  }

  private Place open(String name, boolean inflects) {
    String content = files.read(name);
    JsonNode node = null;
    if (content == null) {
      mistakes.add(name + ": is missing");
    } else {
      digest.update((name + "\n" + content).getBytes(StandardCharsets.UTF_8));
      node = parse(name, content);
    }
    return new Place(name, node, mistakes, inflects);
  }

  private @Nullable JsonNode parse(String name, String content) {
    try {
      return YAML.readTree(content);
    } catch (IOException e) {
      mistakes.add("%s: is no YAML: %s".formatted(name, e.getMessage()));
      return null;
    }
  }
}
