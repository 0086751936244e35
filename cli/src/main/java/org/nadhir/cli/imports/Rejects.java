package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Json;

/**
 * The file of the lines that were rejected: on each line a JSON object with the archive, the number
 * of the line and the errors. It is made when there is something to write.
 */
final class Rejects implements AutoCloseable {
  private final Path file;
  private final boolean append;
  private @Nullable OutputStream out;

  /**
   * A file of rejected lines.
   *
   * @param append whether what stands in the file stays, as it does when an import goes on
   */
  Rejects(Path file, boolean append) {
    this.file = file;
    this.append = append;
  }

  /**
   * Writes one.
   *
   * @throws Failure if the file cannot be written
   */
  void write(String archive, long line, JsonNode errors) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("archive", archive).put("line", line).set("errors", errors);
    try {
      OutputStream to = opened();
      to.write(Json.write(entry));
      to.write('\n');
    } catch (IOException e) {
      throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private OutputStream opened() throws IOException {
    OutputStream to = out;
    if (to == null) {
      to =
          Files.newOutputStream(
              file,
              StandardOpenOption.CREATE,
              append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      out = to;
    }
    return to;
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
