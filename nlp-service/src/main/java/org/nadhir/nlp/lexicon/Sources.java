package org.nadhir.nlp.lexicon;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Opens the files of a lexicon and of the overlay over it, and remembers what was in them. */
final class Sources {
  private final LexiconFiles lexicon;
  private final OverlayFiles overlay;
  private final Findings findings;
  private final Map<String, String> opened = new TreeMap<>();

  Sources(LexiconFiles lexicon, OverlayFiles overlay, Findings findings) {
    this.lexicon = lexicon;
    this.overlay = overlay;
    this.findings = findings;
  }

  /** A file that the lexicon must have; null if it is missing or no YAML, which is noted. */
  @Nullable Place single(String name, Notes notes) {
    LexiconFile file = new LexiconFile(lexicon.shown(name), false);
    int mistakes = findings.count();
    String content = content(lexicon, name, file);
    if (content == null && findings.count() == mistakes) {
      findings.add(Spot.of(file), "is missing", "all files of a language that the index names");
    }
    return content == null ? null : place(file, content, name, notes);
  }

  /** A file of the lexicon, if it is to have it, and the overlay's of the same name. */
  Layers layers(String name, boolean inLexicon, Notes notes) {
    Place lower = inLexicon ? single(name, notes) : null;
    Place higher = overlaid(name, notes);
    return new Layers(Stream.of(lower, higher).filter(Objects::nonNull).toList());
  }

  /** The overlay's file, null if it has none or it is no YAML, which is noted. */
  @Nullable Place overlaid(String name, Notes notes) {
    LexiconFile file = new LexiconFile(overlay.shown(name), true);
    String content = content(overlay, name, file);
    return content == null ? null : place(file, content, "+" + name, notes);
  }

  private @Nullable Place place(LexiconFile file, String content, String key, Notes notes) {
    opened.put(key, content);
    int mistakes = findings.count();
    Node node = YamlFile.read(file, content, findings);
    return node == null && findings.count() > mistakes ? null : Place.top(file, node, notes);
  }

  private @Nullable String content(LexiconFiles files, String name, LexiconFile file) {
    try {
      return files.read(name);
    } catch (UncheckedIOException e) {
      boolean encoding = e.getCause() instanceof CharacterCodingException;
      findings.add(
          Spot.of(file),
          encoding ? "is not UTF-8" : "cannot be read: " + e.getMessage(),
          encoding ? "text in UTF-8" : "a readable file");
      return null;
    }
  }

  void add(Sources others) {
    opened.putAll(others.opened);
  }

  /** Short hash of the files opened so far whose names fit; an overlay's begin with a plus sign. */
  String hash(Predicate<String> names) {
    Digest digest = new Digest();
    opened.forEach(
        (name, content) -> {
          if (names.test(name)) {
            digest.add(name, content);
          }
        });
    return digest.shortHash();
  }
}
