package org.nadhir.cli.rules;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Theatres;
import picocli.CommandLine.Option;

/** Which theatres rules may name. */
final class TheatreOptions {
  @Option(
      names = "--theatres",
      paramLabel = "FILE",
      description = "The theatres that rules may name; those inside without it.")
  private @Nullable Path theatres;

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "A lexicon's overlay: its theatres.yaml, if it has one, is laid over them.")
  private @Nullable Path overlay;

  Theatres load() {
    try {
      return Theatres.load(Optional.ofNullable(theatres), Optional.ofNullable(overlay));
    } catch (IllegalArgumentException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
