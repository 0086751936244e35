package org.nadhir.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The theatres by id, read from YAML; which both tagging and alerting refer to. */
public final class Theatres {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final Map<String, Theatre> byId;

  private Theatres(Map<String, Theatre> byId) {
    this.byId = byId;
  }

  private record Document(List<Theatre> theatres) {}

  /** The theatres that come with Nadhir. */
  public static Theatres bundled() {
    try (InputStream in =
        Objects.requireNonNull(Theatres.class.getResourceAsStream("/theatres.yaml"))) {
      return read("theatres.yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The theatres of the given file, or those that come with Nadhir where there is none. */
  public static Theatres load(Optional<Path> file) {
    if (file.isEmpty()) {
      return bundled();
    }
    try (InputStream in = Files.newInputStream(file.get())) {
      return read(file.get().toString(), in);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s: cannot be read: %s".formatted(file.get(), e.getMessage()), e);
    }
  }

  /**
   * The theatres of {@link #load(Optional)}, with those of an overlay over them.
   *
   * @param overlay folder that may hold a {@code theatres.yaml}
   */
  public static Theatres load(Optional<Path> file, Optional<Path> overlay) {
    Optional<Path> own = overlay.map(f -> f.resolve("theatres.yaml")).filter(Files::isRegularFile);
    return own.isEmpty() ? load(file) : load(file).with(load(own).all());
  }

  /** These theatres and others; one with a known id takes the place of the one here. */
  public Theatres with(Collection<Theatre> others) {
    Map<String, Theatre> all = new LinkedHashMap<>(byId);
    others.forEach(theatre -> all.put(theatre.id(), theatre));
    return new Theatres(all);
  }

  /**
   * Reads theatres from YAML.
   *
   * @param name name of the source, for errors
   * @throws IllegalArgumentException listing every mistake with its theatre and field
   */
  public static Theatres read(String name, InputStream yaml) {
    ObjectMapper mapper =
        new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    Document document;
    try {
      document = mapper.readValue(yaml, Document.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
    }
    List<String> mistakes = new ArrayList<>();
    Map<String, Theatre> byId = new LinkedHashMap<>();
    List<Theatre> theatres =
        document == null || document.theatres() == null ? List.of() : document.theatres();
    if (theatres.isEmpty()) {
      mistakes.add("theatres: is empty; at least one theatre is needed");
    }
    for (Theatre theatre : theatres) {
      check(theatre, mistakes);
      if (byId.put(theatre.id(), theatre) != null) {
        mistakes.add("theatre '%s': id stands twice; ids are unique".formatted(theatre.id()));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(name + ":\n  " + String.join("\n  ", mistakes));
    }
    return new Theatres(byId);
  }

  private static void check(Theatre theatre, List<String> mistakes) {
    String where = "theatre '%s': ".formatted(theatre.id());
    if (!ID.matcher(theatre.id()).matches()) {
      mistakes.add(where + "id must be lower-case letters, digits and hyphens");
    }
    for (String language : List.of("en", "ar")) {
      if (!theatre.title().containsKey(language)) {
        mistakes.add(where + "title.%s is missing".formatted(language));
      }
    }
    if (theatre.core().isEmpty() && theatre.sides().isEmpty() && theatre.places().isEmpty()) {
      mistakes.add(where + "needs core, sides, or places");
    }
    if (!theatre.sides().isEmpty() && theatre.sides().size() != 2) {
      mistakes.add(where + "sides has %d lists; two are needed".formatted(theatre.sides().size()));
    }
    Map<String, Collection<String>> codes = new HashMap<>();
    codes.put("core", theatre.core());
    codes.put("sides", theatre.sides().stream().flatMap(Set::stream).toList());
    codes.put("parties", theatre.parties());
    codes.forEach(
        (field, values) -> {
          for (String code : values) {
            if (!CODE.matcher(code).matches()) {
              mistakes.add(
                  where
                      + "%s '%s' is no code; allowed: ISO 3166-1 alpha-3, or an upper-case organisation"
                          .formatted(field, code));
            }
          }
        });
  }

  /** All theatres, in the order of the file. */
  public Collection<Theatre> all() {
    return byId.values();
  }

  /** The theatre with this id. */
  public Optional<Theatre> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
