package org.nadhir.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {
  @TempDir Path folder;

  @Test
  void fileGoesBeforeTheEnvironment() throws Exception {
    Path file = Files.writeString(folder.resolve("key"), "of-the-file\n");
    assertThat(ApiKey.given(file.toString(), "of-the-environment")).contains("of-the-file");
    assertThat(ApiKey.given(null, "of-the-environment")).contains("of-the-environment");
    assertThat(ApiKey.given(null, " ")).isEmpty();
    assertThat(ApiKey.given(null, null)).isEmpty();
  }

  @Test
  void fileThatIsNotThereOrHoldsNoKeyIsNamed() throws Exception {
    String missing = folder.resolve("none").toString();
    assertThatThrownBy(() -> ApiKey.given(missing, null)).hasMessageContaining(missing);
    Path two = Files.writeString(folder.resolve("two"), "a\nb\n");
    assertThatThrownBy(() -> ApiKey.given(two.toString(), null))
        .hasMessageContaining("holds no key");
  }
}
