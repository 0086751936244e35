package org.nadhir.cli.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.cli.system.SeededSystem.Seeded;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;

/** The page as a person uses it, in a headless Chromium; skipped where none is installed. */
@ExtendWith(SeededSystem.class)
class PageIT {
  private static final List<String> QUIET_CHROMIUM =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking");

  /** Sooner than the page asks for anything by itself, so that only the stream can have told it. */
  private static final double AT_ONCE_MS = 12_000;

  /** The page's longest pause between two attempts to connect, and a little. */
  private static final double RETRY_MS = 20_000;

  private static Playwright playwright;
  private static Browser browser;

  private final List<String> errors = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startChromium() {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    assumeThat(chromium).as("Chromium on the PATH").isPresent();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(QUIET_CHROMIUM));
  }

  private static Optional<Path> onPath(String... names) {
    String[] folders = System.getenv("PATH").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void endChromium() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void openBrowser() {
    context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    page = context.newPage();
    page.onPageError(errors::add);
    page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
  }

  @AfterEach
  void closeBrowser() {
    context.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void theTimelineOfUkraineMarksEveryAlert(Seeded seeded) {
    visit(seeded, "#/theatres/ukraine");
    Set<String> alerts =
        ukraine(seeded).stream().map(Alert::id).collect(Collectors.toUnmodifiableSet());

    assertThat(page.getByTestId("timeline")).isVisible();
    assertThat(page.getByTestId("marker").first()).isVisible();
    assertThat(alerts).isNotEmpty();
    assertThat(ids(page.getByTestId("marker"))).containsExactlyInAnyOrderElementsOf(alerts);
  }

  @Test
  void aMarkerLeadsToItsAlertWithItsHistory(Seeded seeded) {
    Alert longest =
        ukraine(seeded).stream()
            .max(Comparator.comparingInt(alert -> alert.history().size()))
            .orElseThrow();
    visit(seeded, "#/theatres/ukraine");

    page.locator("[data-testid=marker][data-alert-id='%s']".formatted(longest.id()))
        .first()
        .click();

    Locator detail = page.getByTestId("alert-detail");
    assertThat(detail).hasAttribute("data-alert-id", longest.id());
    assertThat(detail.getByTestId("transition")).hasCount(longest.history().size());
    assertThat(detail).containsText(longest.summary().en().substring(0, 20));
  }

  @Test
  void whatIsOverIsShownByItsPeak(Seeded seeded) {
    Alert fallen =
        ukraine(seeded).stream()
            .filter(alert -> alert.peak() == Severity.CRITICAL)
            .filter(alert -> alert.severity() != Severity.CRITICAL)
            .findFirst()
            .orElseThrow();
    visit(seeded, "#/alerts/" + encoded(fallen.id()));

    assertThat(page.getByTestId("alert-detail")).containsText("Reached critical");
    assertThat(page.getByTestId("alert-detail")).hasAttribute("data-peak", "critical");
    assertThat(page.locator("#past li[data-alert-id='%s']".formatted(fallen.id())))
        .containsText("Reached critical");
  }

  @Test
  void evidenceOpensItsArticleAtTheQuoteFromRightToLeft(Seeded seeded) {
    Alert alert = ukraine(seeded).stream().filter(PageIT::quotesArabic).findFirst().orElseThrow();
    AlertEvidence evidence =
        alert.evidence().stream().filter(PageIT::isArabic).findFirst().orElseThrow();
    visit(seeded, "#/alerts/" + encoded(alert.id()));

    page.locator(
            "[data-testid=evidence][data-article-id='%s'][data-start='%d']"
                .formatted(evidence.articleId(), evidence.start()))
        .getByRole(AriaRole.LINK)
        .click();

    Locator article = page.getByTestId("article");
    assertThat(article.locator(".body")).hasAttribute("dir", "rtl");
    assertThat(article.locator("mark.wanted")).hasText(evidence.quote());
    assertThat(article.locator("mark.wanted")).isFocused();
    assertThat(article.getByTestId("quote").first()).hasCSS("direction", "rtl");
    page.keyboard().press("Escape");
    assertThat(article).isHidden();
    assertThat(page.getByTestId("alert-detail")).isVisible();
  }

  private static boolean quotesArabic(Alert alert) {
    return alert.evidence().stream().anyMatch(PageIT::isArabic);
  }

  private static boolean isArabic(AlertEvidence evidence) {
    return evidence.language().equals("ar");
  }

  @Test
  void theChosenLanguageStays(Seeded seeded) {
    visit(seeded, "");
    assertThat(page.locator("html")).hasAttribute("dir", "ltr");

    page.getByTestId("language").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    page.reload();

    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    assertThat(page.locator("#past-title")).hasText("إنذارات سابقة");
  }

  @Test
  void aPhonesWidthIsEnough(Seeded seeded) {
    page.setViewportSize(390, 844);
    for (String path : List.of("#/", "#/theatres/ukraine", anyAlert(seeded))) {
      visit(seeded, path);
      assertThat(page.locator("[data-testid=marker], #past li").first()).isAttached();
      for (int language = 0; language < 2; language++) {
        page.getByTestId("language").click();
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as(path).isEqualTo(390);
      }
    }
  }

  private static String anyAlert(Seeded seeded) {
    return "#/alerts/" + encoded(ukraine(seeded).get(0).id());
  }

  @Test
  void thePageAsksNobodyElse(Seeded seeded) {
    visit(seeded, "#/theatres/ukraine");
    assertThat(page.getByTestId("marker").first()).isVisible();

    assertThat(asked).containsOnly(seeded.running().url(Service.ALERT).getAuthority());
  }

  @Test
  void newsRaisesAnAlertWithoutReload(@TempDir Path data) {
    try (RunningSystem system = RunningSystem.start(data)) {
      page.navigate(system.url(Service.ALERT).toString());
      assertLive();
      assertThat(page.getByTestId("alert-card")).hasCount(0);
      page.evaluate("window.unchanged = true");

      SHELLING.forEach((outlet, text) -> post(system, outlet, text));

      Locator card = page.getByTestId("alert-card").first();
      assertThat(card).isVisible(new IsVisibleOptions().setTimeout(AT_ONCE_MS));
      assertThat(card).hasAttribute("data-theatre", "india-pakistan");
      assertThat(page.evaluate("window.unchanged")).isEqualTo(true);
    }
  }

  @Test
  void theConnectionIsToldAsItIs(@TempDir Path data) {
    try (RunningSystem system = RunningSystem.start(data)) {
      page.navigate(system.url(Service.ALERT).toString());
      assertLive();

      system.kill(Service.ALERT);
      assertThat(page.getByTestId("connection")).hasAttribute("data-state", "lost");
      assertThat(page.locator("#banner")).isVisible();

      system.start(Service.ALERT);
      assertThat(page.getByTestId("connection"))
          .hasAttribute("data-state", "live", new HasAttributeOptions().setTimeout(RETRY_MS));
      assertThat(page.locator("#banner")).isHidden();
    }
  }

  private static final Map<String, String> SHELLING =
      Map.of(
          "valley-post",
          "Indian forces shelled Pakistani positions along the Line of Control on Saturday."
              + " Families walked down to the school by the river.",
          "ridge-radio",
          "Pakistani artillery shelled Indian positions while the market was being set up,"
              + " a shopkeeper told the station.",
          "harbour-news",
          "شنت باكستان ضربات صاروخية على الهند ليلاً. وأُغلق المطار أمام المسافرين حتى الظهر.",
          "plain-herald",
          "قصفت القوات الهندية مواقع باكستانية قرب خط المراقبة في كشمير. وبقيت المدارس مغلقة.");

  private static void post(RunningSystem system, String outlet, String text) {
    Map<String, String> article =
        Map.of("outlet", outlet, "text", text, "publishedAt", Instant.now().toString());
    String body = new String(Json.write(article), StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer =
        new SystemClient(system).post(Service.INGEST, "/articles", "application/json", body);
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private void visit(Seeded seeded, String path) {
    page.navigate(seeded.running().url(Service.ALERT).resolve("/") + path);
    assertLive();
  }

  /** The stream opens at once, also when it has nothing to tell. */
  private void assertLive() {
    assertThat(page.getByTestId("connection"))
        .hasAttribute("data-state", "live", new HasAttributeOptions().setTimeout(5_000));
  }

  private static List<Alert> ukraine(Seeded seeded) {
    return seeded.client().alerts("?theatre=ukraine");
  }

  private static Set<String> ids(Locator markers) {
    return markers.all().stream()
        .map(marker -> marker.getAttribute("data-alert-id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
