package org.nadhir.alert.rule.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Theatres;

/**
 * A file of rules, read and checked.
 *
 * @param rules its rules
 * @param tests the tests of the rules, in the order of the file
 * @param warnings what is odd in it and can be lived with
 */
public record RuleFile(RuleBook rules, List<RuleTest> tests, List<Mistake> warnings) {
  /** The resource with the rules that come with Nadhir. */
  public static final String BUNDLED = "/rules.yaml";

  /** The resource with the JSON Schema of such files, for editors. */
  public static final String SCHEMA = "/rules.schema.json";

  public RuleFile {
    tests = List.copyOf(tests);
    warnings = List.copyOf(warnings);
  }

  /**
   * The rules of the given file, or those that come with Nadhir where there is none.
   *
   * @param theatres the theatres that rules may name; where there are none given, any
   * @throws InvalidRulesException naming every mistake
   */
  public static RuleFile load(Optional<Path> file, Optional<Theatres> theatres) {
    return file.isPresent() ? own(file.get(), theatres) : bundled(theatres);
  }

  private static RuleFile own(Path file, Optional<Theatres> theatres) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, theatres);
    } catch (IOException e) {
      String what = "cannot be read: " + e.getClass().getSimpleName();
      throw new InvalidRulesException(
          List.of(new Mistake(Spot.of(file.toString()), "", what, "a readable file of rules")));
    }
  }

  private static RuleFile bundled(Optional<Theatres> theatres) {
    try (InputStream in =
        Objects.requireNonNull(RuleFile.class.getResourceAsStream(BUNDLED), BUNDLED)) {
      return read("rules.yaml", in, theatres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rules from YAML.
   *
   * @param name name of the source, for errors
   * @param theatres the theatres that rules may name; where there are none given, any
   * @throws InvalidRulesException naming every mistake
   */
  public static RuleFile read(String name, InputStream yaml, Optional<Theatres> theatres)
      throws IOException {
    byte[] bytes = yaml.readNBytes(4 * YamlTree.MOST_CHARACTERS + 1);
    return read(name, new String(bytes, StandardCharsets.UTF_8), theatres);
  }

  /** As {@link #read(String, InputStream, Optional)}, from a text. */
  public static RuleFile read(String name, String yaml, Optional<Theatres> theatres) {
    Findings findings = new Findings();
    var root = YamlTree.read(name, yaml, findings);
    RuleFile file =
        root == null && findings.count() > 0
            ? new RuleFile(new RuleBook(List.of()), List.of(), List.of())
            : read(Place.top(name, root, findings).as(Section.FILE), theatres, findings);
    if (findings.count() > 0) {
      throw new InvalidRulesException(findings.mistakes());
    }
    return file;
  }

  private static RuleFile read(Place top, Optional<Theatres> theatres, Findings findings) {
    RuleReader reader = new RuleReader(theatres);
    List<RuleReader.Read> rules =
        top.node() == null
            ? List.of()
            : top.at("rules").items("a rule").stream().map(reader::read).toList();
    CrossChecks.run(rules);
    return new RuleFile(
        new RuleBook(rules.stream().map(RuleReader.Read::rule).toList()),
        rules.stream().flatMap(read -> read.tests().stream()).toList(),
        findings.warnings());
  }
}
