package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyReaderTest {
  private static final String DIGEST = "ab".repeat(32);

  @Test
  void everyFieldIsRead() {
    List<AccessKey> keys =
        KeyReader.read(
            "keys.yaml",
            """
            keys:
              - name: gateway
                roles: [read, write]
                sha256: %s
                rate: 50
                burst: 200
                expires: 2027-06-30
              - name: desk
                role: admin
                sha256: %s
                rate: 5
            """
                .formatted(DIGEST.toUpperCase(java.util.Locale.ROOT), "cd".repeat(32)));

    AccessKey gateway = keys.get(0);
    assertThat(gateway.roles()).containsExactlyInAnyOrder(Role.READ, Role.WRITE);
    assertThat(gateway.sha256()).isEqualTo(DIGEST);
    assertThat(gateway.rate()).isEqualTo(new Rate(50, 200));
    assertThat(gateway.isExpired(Instant.parse("2027-06-30T23:59:59Z"))).isFalse();
    assertThat(gateway.isExpired(Instant.parse("2027-07-01T00:00:00Z"))).isTrue();
    assertThat(keys.get(1).rate()).isEqualTo(new Rate(5, 50));
    assertThat(keys.get(1).expires()).isNull();
  }

  @Test
  void allMistakesAreNamedAtOnceWithLineAndWithoutTheKey() {
    assertThatThrownBy(
            () ->
                KeyReader.read(
                    "keys.yaml",
                    """
                    keys:
                      - name: one
                        role: chief
                        sha256: somebody-wrote-the-key-itself
                        rate: 0
                        expires: soon
                        colour: red
                      - role: read
                    """))
        .hasMessageContaining("keys.yaml:3:11: keys[0].role: 'chief' stands here; allowed: read")
        .hasMessageContaining("keys.yaml:4:13: keys[0].sha256")
        .hasMessageContaining("keys[0].rate: '0' stands here")
        .hasMessageContaining("keys[0].expires: 'soon' stands here")
        .hasMessageContaining("'colour' is no field")
        .hasMessageContaining("keys[1].name: is missing")
        .hasMessageContaining("keys[1].sha256: is missing")
        .hasMessageNotContaining("somebody");
  }

  @Test
  void sameNameOrDigestTwiceIsRefused() {
    String key = "  - {name: a, role: read, sha256: %s}\n".formatted(DIGEST);
    assertThatThrownBy(() -> KeyReader.read("k", "keys:\n" + key + key))
        .hasMessageContaining("keys[1].name")
        .hasMessageContaining("keys[1].sha256");
  }

  @Test
  void emptyBrokenAndNestedFilesAreRefused() {
    for (String text : List.of("", "keys:", "keys: []", "keys: [", "[]", "a: &x [*x]", "&a [*a]")) {
      assertThatThrownBy(() -> KeyReader.read("k", text))
          .as(text)
          .isInstanceOf(InvalidKeysException.class);
    }
  }

  @Test
  void changedFileIsNoticed(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("keys.yaml");
    String key = "keys:\n  - {name: a, role: read, sha256: %s}\n".formatted(DIGEST);
    Files.writeString(path, key);
    KeysFile file = new KeysFile(path);
    assertThat(file.read()).hasSize(1);
    assertThat(file.hasChanged()).isFalse();

    Files.writeString(
        path, key + "  - {name: b, role: read, sha256: %s}\n".formatted("cd".repeat(32)));

    assertThat(file.hasChanged()).isTrue();
    assertThat(file.read()).hasSize(2);
    Files.delete(path);
    assertThat(file.hasChanged()).isTrue();
    assertThatThrownBy(file::read).hasMessageContaining("cannot be read");
  }
}
