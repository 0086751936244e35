package org.nadhir.cli.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.terminal.Failure;

/** The key that services are shown: the content of a file, else the environment's. */
public final class ApiKey {
  /** The system property that names the file. */
  public static final String FILE = "nadhir.key-file";

  /** The environment variable that holds a key. */
  public static final String VARIABLE = "NADHIR_API_KEY";

  private ApiKey() {}

  /**
   * The key that was given to this run of the command.
   *
   * @throws Failure if the file cannot be read, or what was given is no key
   */
  static Optional<String> given() {
    return given(System.getProperty(FILE), System.getenv(VARIABLE));
  }

  static Optional<String> given(@Nullable String file, @Nullable String variable) {
    if (file != null) {
      return Optional.of(checked("the key file " + file, read(file)));
    }
    return variable == null || variable.isBlank()
        ? Optional.empty()
        : Optional.of(checked(VARIABLE, variable));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      throw new Failure("the key file %s cannot be read: %s".formatted(file, why), e);
    }
  }

  private static String checked(String where, String content) {
    String key = content.strip();
    if (!key.matches("[\\x21-\\x7e]{1,1000}")) {
      throw new Failure(where + " holds no key: allowed are letters, digits and signs on one line");
    }
    return key;
  }
}
