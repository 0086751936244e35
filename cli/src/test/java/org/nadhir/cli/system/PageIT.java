package org.nadhir.cli.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nadhir.cli.system.SeededSystem.Seeded;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertEvidence;
import org.nadhir.contracts.Explanation;
import org.nadhir.contracts.Severity;

/** What people read on the page, in a headless Chromium; skipped where none is installed. */
@ExtendWith(SeededSystem.class)
class PageIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Page page;

  @BeforeEach
  void openPage() {
    page = CHROMIUM.page();
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

  @Test
  void theValueIsExplainedStoryByStory(Seeded seeded) {
    Alert alert = ukraine(seeded).stream().filter(PageIT::hasCopies).findFirst().orElseThrow();
    Explanation explanation = alert.explanation();
    visit(seeded, "#/alerts/" + encoded(alert.id()));

    Locator detail = page.getByTestId("alert-detail");
    assertThat(detail.getByTestId("rule-words")).hasText(explanation.rule().en());
    assertThat(detail.getByTestId("story")).hasCount(explanation.stories().size());
    assertThat(detail.getByTestId("discount")).hasCount(explanation.discounts().size());
    Locator copied = detail.getByTestId("story").filter(withCopies()).first();
    assertThat(copied.getByTestId("copy").first()).isHidden();
    copied.locator("summary").click();
    assertThat(copied.getByTestId("copy").first()).isVisible();
  }

  private static boolean hasCopies(Alert alert) {
    return alert.explanation() != null
        && alert.explanation().stories().stream().anyMatch(story -> !story.copies().isEmpty());
  }

  private static Locator.FilterOptions withCopies() {
    return new Locator.FilterOptions().setHas(CHROMIUM.page().getByTestId("copy"));
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

    assertThat(CHROMIUM.asked()).containsOnly(seeded.running().url(Service.ALERT).getAuthority());
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
