package org.nadhir.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nadhir rules init}: rules to begin with. */
@Command(
    name = "init",
    description = {
      "Write a copy of the rules inside, to be changed, and beside it the schema by which editors"
          + " complete it.",
      "A file of rules that exists is not written over."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "1:the file exists, or cannot be written",
      "2:the command line is wrong"
    })
final class InitCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file; its folder is made if there is none.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path schema = file.resolveSibling("rules.schema.json");
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      write(RuleFile.BUNDLED, file);
      Files.deleteIfExists(schema);
      write(RuleFile.SCHEMA, schema);
    } catch (FileAlreadyExistsException e) {
      throw new Failure("%s exists; name a new file".formatted(file), e);
    } catch (IOException e) {
      throw new Failure("%s cannot be written: %s".formatted(file, e), e);
    }
    out.println(file);
    out.println(schema);
    return 0;
  }

  private static void write(String resource, Path target) throws IOException {
    try (InputStream in = Objects.requireNonNull(RuleFile.class.getResourceAsStream(resource))) {
      Files.copy(in, target);
    }
  }
}
