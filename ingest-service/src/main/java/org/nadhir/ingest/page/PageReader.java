package org.nadhir.ingest.page;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article page: pure, never throws, bounded in time and memory.
 *
 * <p>What is found by the page's own data (JSON-LD, Open Graph) is preferred for title and dates;
 * the text is what the page shows.
 *
 * @see <a href="https://schema.org/NewsArticle">NewsArticle</a>
 */
public final class PageReader {
  private static final int FEW_WORDS = 40;
  private static final int LONGEST_NAME = 200;

  /** The article of the page at this address. */
  public PageRead read(String html, URI address) {
    if (html.isBlank()) {
      return new PageRead.NoArticle(PageProblem.EMPTY, "the page is empty");
    }
    try {
      return readMarkup(html, address);
    } catch (RuntimeException e) {
      return new PageRead.NoArticle(PageProblem.UNREADABLE, "the reader failed: " + e);
    }
  }

  private static PageRead readMarkup(String html, URI address) {
    Document page = Markup.page(html, address.toString());
    Metas metas = Metas.of(page);
    LinkedData data = LinkedData.in(page);
    String siteName = name(metas.first("og:site_name", "application-name"), data.text("publisher"));
    String headline = HeadlineFinder.of(page, metas, data, siteName);
    MainText shown = MainText.of(page.body(), headline);
    String text = text(shown, data);
    PageRead.NoArticle none =
        text.equals(shown.text()) ? PageKind.reason(page, data, shown, headline) : null;
    return none != null ? none : article(page, address, metas, data, headline, text, siteName);
  }

  private static PageRead article(
      Document page,
      URI address,
      Metas metas,
      LinkedData data,
      String headline,
      String text,
      String siteName) {
    PageDates dates = PageDates.of(page, metas, data);
    return new PageRead.Page(
        headline,
        text,
        dates.published(),
        dates.modified(),
        OwnAddress.of(page, metas, address),
        language(page, metas, data),
        siteName.isEmpty() ? null : siteName,
        authors(metas, data));
  }

  /** What is shown, else what the page's data give, if that is more. */
  private static String text(MainText shown, LinkedData data) {
    Agreement agreement = Agreement.between(data.text("articleBody"), shown.visible());
    if (agreement.isClose()) {
      return agreement.text();
    }
    boolean more = shown.words() < FEW_WORDS && agreement.words() > 2 * shown.words();
    return more && agreement.words() >= FEW_WORDS
        ? HtmlText.of(data.text("articleBody"))
        : shown.text();
  }

  private static String name(String... names) {
    for (String name : names) {
      String clean = HeadlineFinder.clean(name);
      if (!clean.isEmpty()) {
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
      }
    }
    return "";
  }

  private static @Nullable String language(Document page, Metas metas, LinkedData data) {
    Element root = page.selectFirst("html");
    String own = root == null ? "" : root.attr("lang") + " " + root.attr("xml:lang");
    String given =
        own.isBlank()
            ? data.text("inLanguage") + " " + metas.first("content-language", "og:locale")
            : own;
    String first = given.strip().split("[\\s,;]+", 2)[0].replace('_', '-');
    return first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}") ? first : null;
  }

  private static List<String> authors(Metas metas, LinkedData data) {
    List<String> given = data.texts("author");
    List<String> authors =
        given.isEmpty() ? List.of(metas.first("author", "article:author", "dc.creator")) : given;
    return authors.stream()
        .map(PageReader::name)
        .filter(author -> !author.isEmpty() && !author.startsWith("http"))
        .distinct()
        .toList();
  }
}
