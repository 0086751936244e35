package org.nadhir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @Test
  void filesOfAllFoldersComeByName(@TempDir Path folder) throws IOException {
    for (String name :
        new String[] {"b/2021-01.txt", "a/2021-02.txt", "b/2021-03.ndjson", "b/README.md"}) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }

    assertThat(FolderFiles.in(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("2021-01.txt", "2021-02.txt", "2021-03.ndjson");
  }
}
