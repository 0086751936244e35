package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDraftTest {
  @Test
  void fieldThatStandsTwiceIsRefused() {
    assertThat(refusal("{\"text\":\"One.\",\"text\":\"Two.\"}")).contains("text");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(refusal("{\"text\":\"A.\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"))
        .contains("nesting depth");
  }

  @Test
  void manyValuesAreRefusedBeforeTheyCostMemory() {
    assertThat(refusal("{\"text\":\"A.\",\"x\":[" + "{},".repeat(10_000) + "{}]}"))
        .contains("Token count");
  }

  @Test
  void longNumberIsRefused() {
    assertThat(refusal("{\"text\":\"A.\",\"x\":" + "1".repeat(200) + "}")).contains("length");
  }

  @Test
  void unknownFieldsWithinTheLimitsAreIgnored() {
    assertThat(read("{\"text\":\"A.\",\"x\":{\"y\":[1,2,{\"z\":null}]}}"))
        .isInstanceOf(Drafted.Read.class);
  }

  private static String refusal(String json) {
    return ((Drafted.Unreadable) read(json)).mistakes().get(0).toString();
  }

  private static Drafted read(String json) {
    return JsonDraft.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
