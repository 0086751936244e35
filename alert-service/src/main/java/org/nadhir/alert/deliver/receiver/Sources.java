package org.nadhir.alert.deliver.receiver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of receivers takes from what it does not hold itself: secrets and templates.
 *
 * @param environment environment variables
 * @param folder folder that relative paths start from
 * @param templates what templates are checked by
 */
public record Sources(Map<String, String> environment, Path folder, TemplateCheck templates) {

  /** Says whether a template can be used. */
  public interface TemplateCheck {
    /**
     * Checks a template.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says why
     */
    void check(String template, String contentType);
  }

  @Nullable String variable(String name) {
    return environment.get(name);
  }

  /** Content of a file, without white space at its end. */
  String file(String path) throws IOException {
    return Files.readString(folder.resolve(path)).stripTrailing();
  }
}
