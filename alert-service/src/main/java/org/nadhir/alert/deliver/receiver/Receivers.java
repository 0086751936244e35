package org.nadhir.alert.deliver.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.deliver.receiver.Sources.TemplateCheck;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The receivers of a file.
 *
 * @param all those of the file, in its order
 */
public record Receivers(List<Receiver> all) {
  public Receivers {
    all = List.copyOf(all);
  }

  /**
   * The receivers of the given file, or those that come with Nadhir where there is none.
   *
   * @throws IllegalArgumentException listing every mistake with file, line, field, value and what
   *     is allowed
   */
  public static Receivers load(
      Optional<Path> file, Map<String, String> environment, TemplateCheck templates) {
    try {
      return file.isPresent()
          ? read(
              file.get().toString(),
              Files.readString(file.get()),
              new Sources(environment, folder(file.get()), templates))
          : read("receivers.yaml", bundled(), new Sources(environment, Path.of(""), templates));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s: cannot be read: %s".formatted(file.orElse(Path.of("receivers.yaml")), e), e);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of("") : folder;
  }

  private static String bundled() {
    try (InputStream in =
        Objects.requireNonNull(Receivers.class.getResourceAsStream("/receivers.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads receivers from YAML.
   *
   * @param name name of the source, for errors
   * @throws IllegalArgumentException as {@link #load}
   */
  public static Receivers read(String name, String yaml, Sources sources) {
    Mistakes mistakes = new Mistakes(name);
    Section file = new Section(parse(name, yaml), "", mistakes);
    List<Receiver> receivers = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("receivers")) {
      Receiver receiver = new ReceiverReader(section, sources).read();
      receivers.add(receiver);
      if (!receiver.id().isEmpty() && !ids.add(receiver.id())) {
        section.mistake("id", "'%s' stands twice; ids are unique".formatted(receiver.id()));
      }
    }
    file.done(List.of("receivers"));
    mistakes.raise();
    return new Receivers(receivers);
  }

  private static Node parse(String name, String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      Node node = new Yaml(options).compose(new StringReader(yaml));
      if (node == null) {
        throw new IllegalArgumentException(name + ":1: is empty; a list 'receivers' is needed");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new IllegalArgumentException(
          "%s:%d: no YAML: %s".formatted(name, line, e.getProblem()), e);
    }
  }
}
