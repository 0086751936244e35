package org.nadhir.ingest.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Pages in the layouts that news portals use, each filled with the same invented article. */
public record Portals(String name, String layout, Map<String, String> words) {
  private static final List<String> BODY = List.of("p1", "p2", "sub", "p3", "p4", "p5", "p6");

  private static final List<Portals> ALL = read();

  /** Every layout in every language. */
  public static Stream<Portals> all() {
    return ALL.stream();
  }

  private static List<Portals> read() {
    return files("layouts")
        .flatMap(
            layout ->
                files("texts").map(text -> new Portals(name(layout), read(layout), yaml(text))))
        .sorted(Comparator.comparing(Portals::toString))
        .toList();
  }

  /** The page. */
  public String html() {
    String html = layout;
    for (Map.Entry<String, String> word : words.entrySet()) {
      String text = word.getValue();
      String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
      html = html.replace("{{" + word.getKey() + "}}", escaped);
      if (word.getKey().startsWith("p")) {
        String inJson = text.replace("\"", "\\\"");
        html = html.replace("{{j" + word.getKey().substring(1) + "}}", inJson);
      }
    }
    return html;
  }

  /** The article's text. */
  public String text() {
    return BODY.stream()
        .filter(name -> layout.contains("{{" + name + "}}"))
        .map(words::get)
        .reduce((a, b) -> a + "\n\n" + b)
        .orElseThrow();
  }

  public String word(String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  @Override
  public String toString() {
    return name + " " + word("lang");
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Portals.class.getResource("/pages/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".html", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> yaml(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readValue(read(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
