package org.nadhir.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a page: the article that it shows, or why it shows none. */
public sealed interface PageRead {

  /**
   * The article of a page.
   *
   * @param title headline, empty if the page has none
   * @param text paragraphs without what surrounds them, with empty lines between them
   * @param publishedAt time of publication as the page gives it
   * @param modifiedAt time of the last change as the page gives it
   * @param canonical address that the page says is its own, on the same site
   * @param language language code as the page gives it, such as {@code ar} or {@code en-GB}
   * @param siteName name of the site
   * @param authors names of those who wrote
   */
  record Page(
      String title,
      String text,
      @Nullable Instant publishedAt,
      @Nullable Instant modifiedAt,
      @Nullable URI canonical,
      @Nullable String language,
      @Nullable String siteName,
      List<String> authors)
      implements PageRead {
    public Page {
      authors = List.copyOf(authors);
    }
  }

  /**
   * The page shows no article.
   *
   * @param reason kind of page
   * @param detail what told it, for people
   */
  record NoArticle(PageProblem reason, String detail) implements PageRead {}
}
