package org.nadhir.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
  @TempDir Path folder;

  @Test
  void filesOfAllFoldersComeByName() throws IOException {
    put("b/2021-01.txt", "a/2021-02.txt", "b/2021-03.ndjson", "b/README.md", "2021-04.jsonl.gz");

    assertThat(names())
        .containsExactly("2021-01.txt", "2021-02.txt", "2021-03.ndjson", "2021-04.jsonl.gz");
  }

  @Test
  void filesThatAreStillWrittenUnderAnotherNameAreLeftAlone() throws IOException {
    put(".a.ndjson", "b.ndjson.part", "c.ndjson.Xy12", ".git/d.txt", "e.gz");

    assertThat(names()).isEmpty();
  }

  @Test
  void linkToAFileIsTakenAndALinkToNothingIsNamed() throws IOException {
    put("a.txt");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("none"));

    assertThat(names()).containsExactly("a.txt", "b.txt");
    assertThat(FolderFiles.in(folder).unreadable()).singleElement().asString().contains("c.txt");
  }

  @Test
  void folderThatIsGoneIsNoEmptyFolder() {
    assertThatThrownBy(() -> FolderFiles.in(folder.resolve("gone")))
        .isInstanceOf(IOException.class);
  }

  private List<String> names() throws IOException {
    return FolderFiles.in(folder).found().stream()
        .map(found -> found.file().getFileName().toString())
        .toList();
  }

  private void put(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }
}
