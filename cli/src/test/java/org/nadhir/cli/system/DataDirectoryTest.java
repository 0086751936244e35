package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.terminal.Failure;

class DataDirectoryTest {
  @TempDir Path folder;

  @Test
  void folderOfSomeoneElseIsLeftAlone() throws IOException {
    Path theirs = Files.writeString(folder.resolve("thesis.txt"), "x");

    assertThatThrownBy(() -> DataDirectory.open(folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is not empty and was not made by 'nadhir up'");
    assertThat(folder).isDirectoryContaining(theirs::equals);
    assertThat(folder.resolve("broker")).doesNotExist();
  }

  @Test
  void clearingKeepsWhatIsNotOurs() throws IOException {
    try (DataDirectory data = DataDirectory.open(folder)) {
      Path theirs = Files.writeString(folder.resolve("notes.txt"), "x");
      Path record = Files.writeString(data.broker().resolve("record"), "x");

      data.clear();

      assertThat(theirs).exists();
      assertThat(record).doesNotExist();
      assertThat(data.broker()).isDirectory();
    }
  }

  @Test
  void openDirectoryCannotBeOpenedAgain() {
    try (DataDirectory open = DataDirectory.open(folder)) {
      assertThatThrownBy(() -> DataDirectory.open(open.root()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another 'nadhir up' (process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void directoryIsFreeAgainAfterClosing() {
    DataDirectory.open(folder).close();

    DataDirectory.open(folder).close();
  }

  @Test
  void fileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("the data directory " + file.resolve("data"));
  }
}
