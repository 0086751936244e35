package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardWrapsTest {
  private static final String ONE =
      "The eastern harbour opened to ships again on Tuesday morning, after a storm that hit the coast for two days and sank a number of small boats in the bay.";
  private static final String TWO =
      "أعلنت إدارة الميناء الشرقي صباح الثلاثاء استئناف حركة السفن بعد توقف دام يومين بسبب عاصفة ضربت الساحل وأغرقت عددا من القوارب الصغيرة في الخليج القريب.";

  @Test
  void paragraphsBrokenAtAWidthAreJoined() {
    String text = ONE + "\n\n" + TWO;

    assertThat(HardWraps.joined(wrapped(ONE, 66) + "\n\n" + wrapped(TWO, 66))).isEqualTo(text);
  }

  @Test
  void shortLastLineEndsAParagraphWithoutAnEmptyLine() {
    assertThat(HardWraps.joined(wrapped(ONE, 60) + "\n" + wrapped(ONE, 60)))
        .isEqualTo(ONE + "\n" + ONE);
  }

  @Test
  void linesOfTheirOwnStayApart() {
    String headlines =
        "Minister opens a new road\nFish prices rise before the holidays\nHard winter expected\n"
            + "Council sets days for rubbish\nPort open again after the storm of two days\nNew school";

    assertThat(HardWraps.joined(headlines)).isEqualTo(headlines);
    assertThat(HardWraps.joined(ONE + "\n" + TWO)).isEqualTo(ONE + "\n" + TWO);
  }

  @Test
  void paragraphsOfAScriptWithoutSpacesStayApart() {
    String chinese = ("东部港口在两天的风暴之后于周二上午重新开放，许多小船在风暴中沉没，港务局对记者说，七个码头都已检查完毕。\n").repeat(6).strip();

    assertThat(HardWraps.joined(chinese)).isEqualTo(chinese);
  }

  private static String wrapped(String text, int width) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      boolean fits = column + 1 + word.length() <= width;
      lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = column > 0 && fits ? column + 1 + word.length() : word.length();
    }
    return lines.toString();
  }
}
