package org.nadhir.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nadhir.contracts.Article;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Draft;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.outlet.Outlets;

class PortalArticlesTest {
  private static final ArticleMaker MAKER = new ArticleMaker(Outlets.load(Optional.empty()));
  private static final URI ADDRESS = URI.create("https://news.example/2021/12/07/harbour");

  static Stream<Portals> portals() {
    return Portals.all();
  }

  @ParameterizedTest
  @MethodSource("portals")
  void wholeArticleAndNothingElseComesOfAPage(Portals portal) {
    PageRead.Page page = (PageRead.Page) new PageReader().read(portal.html(), ADDRESS);
    Draft draft = new Draft(ADDRESS.toString(), "a", null, page.title(), null, null, page.text());

    Article article = ((Made.Good) MAKER.fromDraft(draft, Instant.EPOCH)).article();

    assertThat(article.text()).isEqualTo(portal.text());
    assertThat(article.title()).isEqualTo(portal.word("title"));
    assertThat(article.language()).isEqualTo(portal.word("lang"));
  }
}
