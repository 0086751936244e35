package org.nadhir.alert.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nadhir.alert.rule.Rule;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.rule.read.InvalidRulesException;
import org.nadhir.alert.rule.read.Mistake;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.alert.rule.read.Spot;
import org.nadhir.contracts.Theatres;

/**
 * Rules and theatres in files; where a file is not given, those that come with Nadhir.
 *
 * @param rules file of rules
 * @param theatres file of theatres
 * @param overlay folder that may hold a {@code theatres.yaml} to be laid over them
 * @param horizon how long observations are kept; no rule may look further back
 */
record RulesFiles(
    Optional<Path> rules, Optional<Path> theatres, Optional<Path> overlay, Duration horizon)
    implements RulesSource {

  private List<Path> files() {
    return Stream.of(rules, theatres, overlay.map(folder -> folder.resolve("theatres.yaml")))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(content(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A file that cannot be read has a digest too: it may come back. */
  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return e.getClass().getName().getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public Settings load() {
    Theatres known = loadTheatres();
    RuleBook book = RuleFile.load(rules, Optional.of(known)).rules();
    List<Mistake> tooLong =
        book.rules().stream()
            .filter(rule -> rule.condition().window().compareTo(horizon) > 0)
            .map(this::tooLong)
            .toList();
    if (!tooLong.isEmpty()) {
      throw new InvalidRulesException(tooLong);
    }
    return new Settings(book, known, horizon);
  }

  private Theatres loadTheatres() {
    try {
      return Theatres.load(theatres, overlay);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      String name = theatres.or(() -> overlay).map(Path::toString).orElse("theatres");
      String what = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new InvalidRulesException(
          List.of(new Mistake(Spot.of(name), "theatres", what, "theatres without mistakes")));
    }
  }

  private Mistake tooLong(Rule rule) {
    return new Mistake(
        Spot.of(rules.map(Path::toString).orElse("rules.yaml")),
        "rule '%s': condition".formatted(rule.id()),
        "looks back over %s".formatted(span(rule.condition().window())),
        "up to nadhir.alert.horizon, which is " + span(horizon));
  }

  private static String span(Duration span) {
    return span.toSeconds() % 86400 == 0 ? span.toDays() + "d" : span.toSeconds() + "s";
  }
}
