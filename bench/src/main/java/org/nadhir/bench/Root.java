package org.nadhir.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that the benches are run from. */
public final class Root {
  private Root() {}

  /** The first folder from the current one upwards that holds the seeds. */
  public static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("seeds"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run the benches inside the repository: no seeds folder");
    }
    return folder;
  }
}
