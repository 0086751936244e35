package org.nadhir.guard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final List<AccessKey> TEN =
      IntStream.range(0, 10)
          .mapToObj(i -> AccessKey.ofClear("k" + i, Role.READ, "key " + i))
          .toList();

  @Test
  void everyKeyIsComparedWhereverTheRightOneStands() {
    for (String presented : List.of("key 0", "key 5", "key 9", "none")) {
      List<byte[]> compared = new ArrayList<>();
      Keys keys =
          new Keys(
              TEN,
              (one, other) -> {
                compared.add(other);
                return MessageDigest.isEqual(one, other);
              });

      keys.find(presented);

      assertThat(compared).hasSize(10);
    }
  }

  @Test
  void keyIsFoundByWhatWasPresented() {
    assertThat(new Keys(TEN).find("key 5")).map(AccessKey::name).contains("k5");
    assertThat(new Keys(TEN).find("key 50")).isEmpty();
  }

  @Test
  void digestIsNotInWhatALogShows() {
    assertThat(TEN.get(0).toString()).doesNotContain(TEN.get(0).sha256());
  }
}
