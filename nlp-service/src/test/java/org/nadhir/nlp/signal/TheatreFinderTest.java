package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TheatreFinderTest {
  private static final String THREAT = "The United States threatened Russia with new sanctions.";

  @Test
  void aPlaceOrCoreCodeInTheSentencePlacesItsSignals() {
    assertThat(theatres("", "Russia massed troops near Kharkiv.")).containsExactly("ukraine");
    assertThat(theatres("", "China massed troops opposite Taiwan."))
        .containsExactly("taiwan-strait");
  }

  @Test
  void bothSidesTogetherPlaceASignalOneAloneDoesNot() {
    assertThat(theatres("", "India recalled its ambassador from Pakistan."))
        .containsExactly("india-pakistan");
    assertThat(theatres("", "India recalled its ambassador from Norway.")).isEmpty();
  }

  @Test
  void bothSidesCountOnlyIfTheSignalPassesBetweenThemOrNobodyElseIsNamed() {
    assertThat(theatres("", "India, China and Brazil denied that Russia massed troops.")).isEmpty();
    assertThat(theatres("", "Indian and Chinese troops held drills."))
        .containsExactly("india-china");
    assertThat(theatres("", "Meeting in Oslo, India recalled its ambassador from Pakistan."))
        .containsExactly("india-pakistan");
  }

  @Test
  void aSignalBetweenTwoSidesStaysInTheTheatreThatTheArticleIsAbout() {
    assertThat(theatres("After Bucha", "Bucha is a town. Lithuania expelled Russian diplomats."))
        .containsExactly("ukraine", "baltic");
  }

  @Test
  void whoDoesItOrSuffersItPlacesASignalToo() {
    assertThat(theatres("", "Israel launched air strikes on Baalbek.")).containsExactly("lebanon");
  }

  @Test
  void theLeadSaysWhatAnArticleIsAboutOnlyIfTheTitleDoesNot() {
    String text = "Syria and Iran voted against. The assembly met. The army shelled the town.";

    assertThat(theatres("Ukraine: the vote", text)).containsExactly("ukraine");
    assertThat(theatres("The vote", text)).containsExactly("syria", "iran-israel");
  }

  @Test
  void partiesAloneBelongToNoTheatre() {
    assertThat(theatres("Talks in Geneva", THREAT)).isEmpty();
  }

  @Test
  void partiesBelongToTheTheatreThatTheTitleNames() {
    assertThat(theatres("Ukraine: what comes next", THREAT)).containsExactly("ukraine");
  }

  @Test
  void aPassingMentionCountsOnlyWhereTheTitleAndLeadNameNoTheatre() {
    String aside = THREAT + " Talks went on. Diplomats met. They also spoke about Iran.";

    assertThat(theatres("Ukraine: what comes next", aside)).containsExactly("ukraine");
    assertThat(theatres("Talks in Geneva", aside)).containsExactly("iran-israel");
  }

  @Test
  void aSentenceAboutOthersStaysOutOfTheArticlesTheatre() {
    assertThat(theatres("Ukraine: what comes next", "Spain recalled its ambassador from Peru."))
        .isEmpty();
  }

  private static List<String> theatres(String title, String text) {
    ArticleText article = new ArticleText(title, text, "en", TaggerFixture.WINTER);
    return TaggerFixture.TAGGER.tag(article).get(0).theatres();
  }
}
