package org.nadhir.alert.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;

class SceneTest {
  private static final Instant START = Instant.parse("2021-12-01T00:00:00Z");
  private static final Instant END = Instant.parse("2022-01-10T00:00:00Z");

  private final Observation first =
      News.at("2022-01-01T10:00:00Z").by("a").withText(1).says(ATTACK);
  private final Observation copy = News.at("2022-01-01T12:00:00Z").by("b").withText(1).says(ATTACK);
  private final Observation other =
      News.at("2022-01-01T13:00:00Z").by("c").withText(2).says(ATTACK);

  @Test
  void copiesAreOneStoryWithTheVoiceOfTheFirst() {
    List<Story> stories = stories(first, copy, other);

    assertThat(stories).extracting(s -> s.articles().size()).containsExactly(2, 1);
    assertThat(stories).extracting(Story::voice).containsExactly("a", "c");
  }

  @Test
  void theSameTextDaysLaterIsAnotherStory() {
    Observation late = News.at("2022-01-04T10:00:01Z").by("b").withText(1).says(ATTACK);

    assertThat(stories(first, late)).hasSize(2);
  }

  @Test
  void copiesOfCopiesBelongTogether() {
    Observation chained = News.at("2022-01-04T11:00:00Z").by("d").withText(1).says(ATTACK);

    assertThat(stories(first, copy, chained)).hasSize(1);
  }

  @Test
  void whatIsTakenOutLinksNoLonger() {
    Observation chained = News.at("2022-01-04T11:00:00Z").by("d").withText(1).says(ATTACK);
    Observations observations = new Observations();
    List.of(first, copy, chained).forEach(observations::add);
    observations.remove(copy);

    assertThat(stories(observations)).hasSize(2);
  }

  private static List<Story> stories(Observation... said) {
    Observations observations = new Observations();
    List.of(said).forEach(observations::add);
    return stories(observations);
  }

  private static List<Story> stories(Observations observations) {
    return List.copyOf(Scene.at(observations, END).stories(START, END));
  }

  @Test
  void aCreditedWireIsTheVoiceOfTheArticle() {
    Observation credited = News.at("2022-01-01T10:00:00Z").by("a").crediting("wire").says(ATTACK);

    assertThat(credited.voice()).isEqualTo("wire");
  }
}
