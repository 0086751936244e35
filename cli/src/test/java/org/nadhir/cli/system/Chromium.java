package org.nadhir.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A headless Chromium with one fresh page for each test; without one on the PATH the tests are
 * skipped. A script on the page that fails, fails the test.
 */
final class Chromium
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking");

  private final List<String> errors = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;
  private Page page;

  @Override
  public void beforeAll(ExtensionContext test) {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    assumeThat(chromium).as("Chromium on the PATH").isPresent();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium.orElseThrow()).setArgs(QUIET));
  }

  private static Optional<Path> onPath(String... names) {
    String[] folders = System.getenv("PATH").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    errors.clear();
    asked.clear();
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page = context.newPage();
    page.onPageError(errors::add);
    page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
  }

  /** The page of this test. */
  Page page() {
    return page;
  }

  /** Whom the page has asked for anything. */
  List<String> asked() {
    return asked;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    context.close();
    assertThat(errors).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
