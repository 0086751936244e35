package org.nadhir.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.terminal.Failure;

class SeedFilesTest {
  @TempDir Path folder;

  private void file(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  @Test
  void foldersInterleaveByFileName() throws IOException {
    file("z/2021-11-10-a.txt");
    file("a/2021-12-01-b.txt");
    file("z/2022-01-01-c.ndjson");

    assertThat(SeedFiles.in(folder))
        .extracting(f -> f.getFileName().toString())
        .containsExactly("2021-11-10-a.txt", "2021-12-01-b.txt", "2022-01-01-c.ndjson");
  }

  @Test
  void otherFilesAreNoDocuments() throws IOException {
    file("README.md");
    file("a.txt.bak");
    file("a.txt");

    assertThat(SeedFiles.in(folder)).hasSize(1);
  }

  @Test
  void missingFolderIsNamed() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> SeedFiles.in(missing))
        .isInstanceOf(Failure.class)
        .hasMessage("there is no seeds folder at " + missing);
  }

  @Test
  void folderWithoutDocumentsIsNamed() {
    assertThatThrownBy(() -> SeedFiles.in(folder))
        .isInstanceOf(Failure.class)
        .hasMessage("no *.txt or *.ndjson in " + folder);
  }
}
