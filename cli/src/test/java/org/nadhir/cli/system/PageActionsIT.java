package org.nadhir.cli.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nadhir.cli.system.LiveSystem.Live;
import org.nadhir.contracts.Alert;

/** What people do on the page, and what the page says when nothing can be done. */
@ExtendWith(LiveSystem.class)
class PageActionsIT {
  /** Sooner than the page asks for anything by itself, so that only the stream can have told it. */
  private static final double AT_ONCE_MS = 12_000;

  /** From the click to the alert that tells it, on a slow machine. */
  private static final double CARRIED_OUT_MS = 20_000;

  /** The page's longest pause between two attempts to connect, and a service's start. */
  private static final double BACK_MS = 60_000;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private Page page;
  private Locator detail;

  @BeforeEach
  void openPage() {
    page = CHROMIUM.page();
    detail = page.getByTestId("alert-detail");
  }

  @Test
  void newsRaisesAnAlertWithoutReload(Live live) {
    page.navigate(live.url(Service.ALERT).toString());
    assertConnection("live");
    Locator card = page.locator("[data-testid=alert-card][data-theatre=thailand-cambodia]").first();
    assertThat(page.locator("#theatres [data-testid=theatre]").first()).isAttached();
    assertThat(card).isHidden();
    page.evaluate("window.unchanged = true");

    live.news(LiveSystem.TEMPLE, Instant.now());

    assertThat(card).isVisible(new IsVisibleOptions().setTimeout(AT_ONCE_MS));
    assertThat(page.evaluate("window.unchanged")).isEqualTo(true);
  }

  @Test
  void whomAnAlertWasToldIsShown(Live live) {
    visit(live, live.on(LiveSystem.NOTED));

    Locator first = detail.getByTestId("delivery").last();
    assertThat(first).isVisible(new IsVisibleOptions().setTimeout(CARRIED_OUT_MS));
    assertThat(first).hasAttribute("data-receiver", "log");
    assertThat(first).hasAttribute("data-outcome", "delivered");
  }

  @Test
  void whoTakesNoteIsShownThroughReloadAndRestart(Live live) throws InterruptedException {
    visit(live, live.on(LiveSystem.NOTED));

    detail.getByTestId("ack").click();
    page.getByLabel("Your name or desk").fill("مكتب المناوبة");
    page.getByLabel("Note").fill("Asked the ministry.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertNoted();
    assertThat(detail.getByTestId("action-status")).hasText("Acknowledged.");
    page.reload();
    assertNoted();

    Instance service = live.cluster().of(Service.ALERT).get(0);
    service.kill();
    assertConnection("lost");
    assertThat(page.locator("#banner")).containsText("Connection lost");
    live.cluster().awaitReady();
    assertConnection("live");
    assertThat(page.locator("#banner")).isHidden();
    assertNoted();

    detail.getByTestId("unack").click();
    assertThat(detail.getByTestId("action-status"))
        .hasText("Acknowledgement taken back.", withinCarriedOut());
    assertThat(detail).hasAttribute("data-state", "firing");
    assertThat(detail.getByTestId("attention-acknowledged")).isHidden();
  }

  private void assertNoted() {
    assertThat(detail)
        .hasAttribute(
            "data-state", "acknowledged", new HasAttributeOptions().setTimeout(CARRIED_OUT_MS));
    assertThat(detail.getByTestId("attention-acknowledged")).containsText("مكتب المناوبة");
    assertThat(detail.getByTestId("attention-acknowledged")).containsText("Asked the ministry.");
    assertThat(detail.getByTestId("transition").last()).containsText("somebody took note");
  }

  @Test
  void aSnoozedAlertIsFoldedAwayUntilItIsEnded(Live live) {
    Alert alert = live.on(LiveSystem.SNOOZED);
    visit(live, alert);

    detail.getByTestId("snooze").click();
    page.getByTestId("action-form").getByText("Snooze").last().click();
    assertThat(page.getByLabel("Your name or desk")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("Your name or desk")).isFocused();
    page.getByLabel("Your name or desk").fill("duty desk");
    page.getByLabel("24 hours").check();
    page.keyboard().press("Enter");

    assertThat(detail.getByTestId("attention-snoozed"))
        .isVisible(new IsVisibleOptions().setTimeout(CARRIED_OUT_MS));
    assertThat(detail.getByTestId("attention-snoozed")).containsText("duty desk");
    assertThat(page.locator("#firing details [data-alert-id='%s']".formatted(alert.id())))
        .isAttached();

    detail.getByTestId("unsnooze").click();
    assertThat(detail.getByTestId("action-status")).hasText("Snooze ended.", withinCarriedOut());
    assertThat(detail.getByTestId("attention-snoozed")).isHidden();
  }

  @Test
  void theSummaryIsCopiedAsItStands(Live live) {
    Alert alert = live.on(LiveSystem.NOTED);
    visit(live, alert);

    detail.getByTestId("copy-ar").click();

    assertThat(detail.getByTestId("action-status")).hasText("The Arabic summary is copied.");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(live.again(alert).summary().ar());
  }

  @Test
  void withoutKafkaThePageIsNotLiveAndNothingIsLost(Live live) {
    Alert alert = live.on(LiveSystem.SNOOZED);
    visit(live, alert);

    live.cluster().stopBroker();
    try {
      assertConnection("kafka_away");
      assertThat(page.locator("#banner")).containsText("no contact with Kafka since");
      detail.getByTestId("ack").click();
      page.getByLabel("Your name or desk").fill("duty desk");
      page.keyboard().press("Enter");
      assertThat(detail.getByTestId("action-status")).containsText("Not done: Kafka is away");
      assertThat(page.getByLabel("Your name or desk")).hasValue("duty desk");
    } finally {
      live.cluster().startBroker();
    }

    assertConnection("live");
    assertThat(page.locator("#banner")).isHidden();
    page.getByLabel("Your name or desk").press("Enter");
    assertThat(detail.getByTestId("attention-acknowledged"))
        .isVisible(new IsVisibleOptions().setTimeout(BACK_MS));
    detail.getByTestId("unack").click();
    assertThat(detail.getByTestId("action-status"))
        .containsText("taken back", new ContainsTextOptions().setTimeout(CARRIED_OUT_MS));
  }

  private void visit(Live live, Alert alert) {
    String id = URLEncoder.encode(alert.id(), StandardCharsets.UTF_8);
    page.navigate(live.url(Service.ALERT).resolve("/") + "#/alerts/" + id);
    assertConnection("live");
  }

  private void assertConnection(String state) {
    assertThat(page.getByTestId("connection"))
        .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(BACK_MS));
  }

  private static HasTextOptions withinCarriedOut() {
    return new HasTextOptions().setTimeout(CARRIED_OUT_MS);
  }
}
