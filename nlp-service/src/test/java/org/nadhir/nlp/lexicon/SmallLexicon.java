package org.nadhir.nlp.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nadhir.contracts.SignalType;

/** A whole lexicon of one language, English, with one entry; its files can be changed. */
public final class SmallLexicon implements LexiconFiles {
  private final Map<String, String> files = new HashMap<>();

  /** The lexicon as it is before anything is changed. */
  public SmallLexicon() {
    files.put("index.yaml", "languages: [en]\n");
    files.put("types.yaml", LexiconFiles.bundled().read("types.yaml"));
    files.put("en/classes.yaml", "classes:\n  sanction: [n:sanction, n:embargo, asset freeze]\n");
    files.put("en/cues.yaml", "cues:\n  - {id: denial, status: denied, patterns: [\"v:deny\"]}\n");
    files.put("en/names.yaml", "names:\n  - {code: RUS, words: [Moscow]}\n");
    for (SignalType type : SignalType.values()) {
      files.put("en/" + type.code() + ".yaml", "type: " + type.code() + "\nentries: []\n");
    }
    sanctions(entry("imposed", "\"impose ..4 @sanction\""));
  }

  /** An entry of the type sanctions. */
  public static String entry(String id, String... patterns) {
    return entry(id, List.of(patterns), "");
  }

  static String entry(String id, List<String> patterns, String more) {
    return "  - {id: %s, title: T, mode: imposed, %spatterns: [%s], matches: [%s], ignores: [%s]}\n"
        .formatted(
            id,
            more,
            String.join(", ", patterns),
            "\"They impose new sanctions, an embargo and tariffs on Iran.\"",
            "They play.");
  }

  /** Changes the sanctions. */
  public SmallLexicon sanctions(String... entries) {
    return with("en/sanctions.yaml", sanctionsFile(entries));
  }

  /** A file of sanctions. */
  public static String sanctionsFile(String... entries) {
    return "type: sanctions\nentries:\n" + String.join("", entries);
  }

  SmallLexicon with(String name, String content) {
    files.put(name, content);
    return this;
  }

  @Override
  public String read(String name) {
    return files.get(name);
  }

  /** Writes a file of an overlay. */
  public static void write(Path folder, String name, String content) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
