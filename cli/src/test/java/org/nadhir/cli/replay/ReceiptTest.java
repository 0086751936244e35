package org.nadhir.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static Receipt read(String json) {
    return Receipt.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneArticleIsOneObject() {
    assertThat(read("{\"id\":\"a\",\"status\":\"duplicate\"}").duplicates()).isEqualTo(1);
  }

  @Test
  void manyArticlesAreCountedOneByOne() {
    Receipt receipt =
        read(
            """
            [{"id":"a","status":"accepted"},{"id":"b","status":"duplicate"},
             {"line":3,"status":"rejected","detail":"text: is empty"}]""");

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.duplicates()).isEqualTo(1);
    assertThat(receipt.rejected()).containsExactly("line 3: text: is empty");
  }
}
