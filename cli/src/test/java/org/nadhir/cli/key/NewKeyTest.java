package org.nadhir.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewKeyTest {
  @Test
  void entryHasTheDigestAndNotTheKey() {
    NewKey key = NewKey.random("duty desk", "admin", new Random(1));

    assertThat(key.clear()).startsWith("nadhir_").hasSize(50);
    assertThat(key.entry())
        .doesNotContain(key.clear())
        .containsPattern("(?s)name: \"duty desk\".*role: admin.*sha256: [0-9a-f]{64}");
  }

  @Test
  void twoKeysDiffer() {
    SecureRandom random = new SecureRandom();
    assertThat(NewKey.random("a", "read", random).clear())
        .isNotEqualTo(NewKey.random("a", "read", random).clear());
  }

  @Test
  void wrongRolesAndNamesAreRefused() {
    assertThatThrownBy(() -> NewKey.random("a", "chief", new Random(1)))
        .hasMessage("--role: 'chief'; allowed: read, write, admin");
    assertThatThrownBy(() -> NewKey.random("a\"b", "read", new Random(1)))
        .hasMessageContaining("--name");
  }
}
