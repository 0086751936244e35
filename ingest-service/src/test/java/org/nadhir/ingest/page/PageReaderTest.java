package org.nadhir.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final URI ADDRESS = URI.create("https://www.news.example/2021/12/07/harbour?x=1");
  private static final String PROSE =
      "<p>The eastern harbour opened to ships again on Tuesday morning, after a storm that hit the"
          + " coast for two days.</p><p>The harbour master told reporters that engineers had"
          + " inspected all seven quays, and that three needed repairs.</p>";

  @Test
  void headlineIsGivenWithoutTheNameOfTheSite() {
    assertThat(page("<title>Harbour opens after the storm - The Gazette</title>", PROSE).title())
        .isEqualTo("Harbour opens after the storm");
    String og = "<meta property='og:title' content='Harbour &amp;quot;opens&amp;quot; | Gazette'>";
    String site = "<meta property='og:site_name' content='Gazette'>";
    assertThat(page(og + site, PROSE).title()).isEqualTo("Harbour \"opens\"");
    assertThat(page("<title>The Gazette</title>" + site, "<h1>The Gazette</h1>" + PROSE).title())
        .isEqualTo("The Gazette");
  }

  @Test
  void languageSiteAndAuthorsAreReadFromThePagesData() {
    PageRead.Page page =
        page(
            "<meta property='og:locale' content='ar_SA'><script type='application/ld+json'>"
                + "{'@type':'NewsArticle','author':[{'name':'A. Writer'},{'name':'B. Writer'}],"
                    .replace('\'', '"')
                + "'publisher':{'name':'Gazette'}}".replace('\'', '"')
                + "</script>",
            PROSE);

    assertThat(page.language()).isEqualTo("ar-SA");
    assertThat(page.siteName()).isEqualTo("Gazette");
    assertThat(page.authors()).containsExactly("A. Writer", "B. Writer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-12-07T09:30:00+03:00\"}</script>",
        "<meta property='article:published_time' content='2021-12-07T06:30:00Z'>",
        "<meta name='parsely-pub-date' content='2021-12-07T06:30:00Z'>",
        "<meta itemprop='datePublished' content='2021-12-07T06:30:00Z'>",
        "</head><body><div><h1>Harbour opens</h1><time datetime='2021-12-07T09:30:00+03:00'>Tuesday</time></div>",
        "</head><body><span itemprop='datePublished' content='2021-12-07T06:30:00Z'>Tuesday</span>"
      })
  void timeOfPublicationIsReadFromWhatIsMadeForMachines(String head) {
    assertThat(page(head, PROSE).publishedAt()).isEqualTo("2021-12-07T06:30:00Z");
  }

  @Test
  void timesOfOtherArticlesDateNothing() {
    String list =
        "<ul><li><time datetime='2021-12-05T06:30:00Z'></time></li><li><time datetime='2021-12-06T06:30:00Z'></time></li></ul>";

    assertThat(page("", list + PROSE).publishedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a/b, https://news.example/a/b",
    "/a/b, https://www.news.example/a/b",
    "//m.news.example/a, https://m.news.example/a",
    "https://other.example/a, ",
    "https://www.news.example/, ",
    "javascript:alert(1), ",
    "http://[bad, "
  })
  void onlyAPageOfTheSameSiteIsBelievedToBeTheCanonicalOne(String given, URI canonical) {
    assertThat(page("<link rel='canonical' href='" + given + "'>", PROSE).canonical())
        .isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.co.uk", "example.com.sa"})
  void sitesUnderOnePublicSuffixAreNotOneSite(String domain) {
    assertThat(OwnAddress.isSameSite("www.a-" + domain, "m.a-" + domain)).isTrue();
    assertThat(OwnAddress.isSameSite("www.a-" + domain, "www.b-" + domain)).isFalse();
  }

  @Test
  void textInThePagesDataIsTakenWhereThePageShowsNone() {
    String body = "The eastern harbour opened to ships again on Tuesday morning. ".repeat(6);
    PageRead.Page page =
        page(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body
                + "\"}</script>",
            "<div id=app></div>");

    assertThat(page.text()).startsWith("The eastern harbour opened");
  }

  @Test
  void textInThePagesDataThatThePageContradictsIsNotTaken() {
    String other = "An entirely other text stands here for machines only, as an error. ".repeat(6);
    PageRead.Page page =
        page(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + other
                + "\"}</script>",
            PROSE + PROSE);

    assertThat(page.text()).startsWith("The eastern harbour").doesNotContain("machines");
  }

  @Test
  void pageThatShowsNoArticleSaysWhy() {
    String cards =
        "<div class=card><h3><a href='/1'>Ships return to the eastern harbour</a></h3><p>The"
            + " eastern harbour opened to ships again on Tuesday morning, its office"
            + " said.</p></div>";
    assertThat(problem("<title>Gazette</title>", "<main>" + cards.repeat(9) + "</main>"))
        .isEqualTo(PageProblem.INDEX);
    assertThat(problem("<title>Page not found</title>", "<p>Nothing is here. Try our search.</p>"))
        .isEqualTo(PageProblem.ERROR);
    assertThat(problem("<title>الصفحة غير موجودة</title>", "<p>عذرا، تعذر العثور عليها.</p>"))
        .isEqualTo(PageProblem.ERROR);
    assertThat(problem("<title>Just a moment...</title>", "<p>Checking your browser.</p>"))
        .isEqualTo(PageProblem.LOGIN);
    assertThat(problem("<title>Sign in</title>", "<form><input type=password></form>"))
        .isEqualTo(PageProblem.LOGIN);
    assertThat(problem("", PROSE + "<div>Subscribe to continue reading this article</div>"))
        .isEqualTo(PageProblem.PAYWALL);
    assertThat(
            problem(
                "<title>Your cookies</title>",
                "<p>We use cookies and ask for your consent to them, please.</p>"))
        .isEqualTo(PageProblem.CONSENT);
    assertThat(problem("", "<p>Photo</p>")).isEqualTo(PageProblem.NO_MAIN_TEXT);
    assertThat(problem("", "")).isEqualTo(PageProblem.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404 people left the town on two ships after the flood",
        "Access to the harbour denied, 500 wait",
        "Browser makers agree on cookies"
      })
  void shortArticleWithAWordOfANoticeInItsTitleStaysAnArticle(String title) {
    String login = "<div class=modal><input type=password></div>";
    assertThat(page("<title>" + title + "</title>", PROSE + login).text()).contains("seven quays");
  }

  @ParameterizedTest
  @MethodSource("hostilePages")
  @Timeout(60)
  void hostilePageIsReadInTime(String html) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    new PageReader().read(html, ADDRESS);
    HtmlText.of(html);

    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
        .isLessThan(Duration.ofSeconds(5));
  }

  static Stream<Named<String>> hostilePages() {
    String classes = "<div class='" + "abc-def ".repeat(30) + "'>" + PROSE + "</div>";
    return Stream.of(
        named("nested", "<div>".repeat(100_000) + PROSE),
        named("nested tables", "<table><tr><td>".repeat(20_000) + PROSE),
        named("nested lists", "<ul><li>".repeat(40_000) + "<p>x</p>".repeat(10_000)),
        named("nested links", "<a href=x><b><i>".repeat(40_000) + "text"),
        named("paragraphs", "<p>Some words here, and no end of them.</p>".repeat(800_000)),
        named("one paragraph", "<p>" + "word ".repeat(6_400_000)),
        named("attributes", "<div " + ("a".repeat(30) + "=1 ").repeat(10_000) + ">" + PROSE),
        named("comments", "<!--".repeat(1_000_000)),
        named("classes", classes.repeat(3_000)),
        named("headings", "<h1>a</h1>".repeat(40_000) + PROSE),
        named("outside tables", "<table>" + "x<p>".repeat(40_000)),
        named("entities", "&amp;".repeat(1_000_000)),
        named("nested JSON", "<script type='application/ld+json'>" + "[".repeat(1_000_000)));
  }

  private static Named<String> named(String name, String html) {
    return Named.of(name, html);
  }

  @Property(tries = 100)
  void pageThatWasCutOrMixedUpIsRead(
      @ForAll @IntRange(max = 50) int portal,
      @ForAll @IntRange(max = 6000) int cut,
      @ForAll @IntRange(max = 6000) int from) {
    String html = Portals.all().skip(portal).findFirst().orElseThrow().html();
    String head = html.substring(0, Math.min(cut, html.length()));
    String mixed = head + html.substring(Math.min(from, html.length())) + head;

    assertThat(new PageReader().read(mixed, ADDRESS)).isNotNull();
    assertThat(HtmlText.of(mixed)).isNotNull();
  }

  @Property(tries = 300)
  void anyStringIsRead(@ForAll String text) {
    assertThat(new PageReader().read(text, ADDRESS)).isNotNull();
    assertThat(new PageReader().read("<h1><time datetime='" + text, ADDRESS)).isNotNull();
    assertThat(new PageReader().read("<link rel=canonical href='" + text, ADDRESS)).isNotNull();
  }

  private static PageRead.Page page(String head, String body) {
    PageRead read = read(head, body);
    assertThat(read).isInstanceOf(PageRead.Page.class);
    return (PageRead.Page) read;
  }

  private static PageProblem problem(String head, String body) {
    PageRead read = read(head, body);
    assertThat(read).isInstanceOf(PageRead.NoArticle.class);
    return ((PageRead.NoArticle) read).reason();
  }

  private static PageRead read(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return new PageReader().read(html, ADDRESS);
  }
}
