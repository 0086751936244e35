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
    assertThat(read("{\"id\":\"a\",\"result\":\"duplicate\"}").duplicates()).isEqualTo(1);
  }

  @Test
  void manyArticlesAreCountedOneByOne() {
    Receipt receipt =
        read(
            """
            {"accepted":1,"duplicate":1,"rejected":1,"results":[
             {"line":1,"id":"a","result":"accepted"},{"line":2,"id":"b","result":"duplicate"},
             {"line":3,"error":[{"where":"text","what":"is empty","allowed":"any text"}]}]}""");

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.duplicates()).isEqualTo(1);
    assertThat(receipt.rejected()).containsExactly("line 3: text: is empty; allowed: any text");
  }
}
