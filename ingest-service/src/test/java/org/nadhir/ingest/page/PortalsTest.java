package org.nadhir.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortalsTest {
  private static final URI ADDRESS = URI.create("https://news.example/2021/12/07/harbour");

  static Stream<Portals> portals() {
    return Portals.all();
  }

  @ParameterizedTest
  @MethodSource("portals")
  void articleComesOutOfTheLayoutOfAPortal(Portals portal) {
    PageRead read = new PageReader().read(portal.html(), ADDRESS);

    assertThat(read).isInstanceOf(PageRead.Page.class);
    PageRead.Page page = (PageRead.Page) read;
    Overlap overlap = Overlap.of(page.text(), portal.text());
    assertThat(overlap.recall()).as(page.text()).isEqualTo(1);
    assertThat(overlap.precision()).as(page.text()).isGreaterThan(0.9);
    assertThat(page.title()).isEqualTo(portal.word("title"));
  }

  @ParameterizedTest
  @MethodSource("portals")
  void paragraphsStayApart(Portals portal) {
    PageRead.Page page = (PageRead.Page) new PageReader().read(portal.html(), ADDRESS);

    assertThat(page.text().split("\n\n")).contains(portal.text().split("\n\n"));
  }

  @ParameterizedTest
  @MethodSource("portals")
  void nothingOfOtherArticlesOrReadersComesWithIt(Portals portal) {
    PageRead.Page page = (PageRead.Page) new PageReader().read(portal.html(), ADDRESS);

    for (String other : new String[] {"teaser1", "teaser2", "comment1", "cookie", "footer"}) {
      assertThat(page.text()).as(other).doesNotContain(portal.word(other));
    }
  }
}
