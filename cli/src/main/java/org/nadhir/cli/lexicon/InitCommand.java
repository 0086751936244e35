package org.nadhir.cli.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir lexicon init}: an overlay to begin with. */
@Command(
    name = "init",
    description = "Write a small overlay with comments, to be changed; the folder must be empty.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "1:the folder is not empty, or cannot be written"})
final class InitCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of("en/classes.yaml", "en/sanctions.yaml", "ar/names.yaml", "theatres.yaml");

  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder; made if there is none.")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      refuseIfNotEmpty();
      for (String name : FILES) {
        write(name);
        out.println(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new Failure("%s cannot be written: %s".formatted(folder, e), e);
    }
    return 0;
  }

  private void refuseIfNotEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new Failure("%s is not empty; name a new or an empty folder".formatted(folder));
      }
    }
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream in =
        Objects.requireNonNull(InitCommand.class.getResourceAsStream("/overlay/" + name))) {
      Files.copy(in, file);
    }
  }
}
