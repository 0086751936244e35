package org.nadhir.cli.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/**
 * Gives tests one system, shared by all of them, in which the news of this hour has raised alerts
 * on two theatres, and news of long ago one that is over.
 */
public final class LiveSystem implements ParameterResolver {
  static final String NOTED = "india-pakistan";
  static final String SNOOZED = "korean-peninsula";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

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

  private static final Map<String, String> ISLAND =
      Map.of(
          "harbour-news",
          "North Korea shelled a South Korean island near the border on Saturday."
              + " The ferry stayed in port.",
          "valley-post",
          "North Korean artillery shelled South Korean positions, fishermen on the pier said.",
          "ridge-radio",
          "قصفت كوريا الشمالية جزيرة كورية جنوبية. وتوقفت العبّارة في الميناء.");

  /** News that is not posted at the start. */
  static final Map<String, String> TEMPLE =
      Map.of(
          "plain-herald",
          "Thai forces shelled Cambodian positions near the border on Saturday."
              + " Pilgrims waited at the temple gate.",
          "ridge-radio",
          "Cambodian artillery shelled Thai positions, a bus driver told the station.",
          "harbour-news",
          "قصفت القوات التايلاندية مواقع كمبودية قرب الحدود. وبقي المعبد مفتوحاً أمام الزوار.");

  private static final Map<String, String> LONG_AGO =
      Map.of(
          "valley-post",
          "Russian forces shelled Ukrainian positions near Kharkiv. The trams went on running.",
          "ridge-radio",
          "Russian artillery shelled a Ukrainian village east of Kharkiv, a teacher told us.",
          "harbour-news",
          "قصفت القوات الروسية مواقع أوكرانية قرب خاركيف. وبقيت المخابز مفتوحة.");

  /**
   * The system.
   *
   * @param cluster its parts
   */
  public record Live(Cluster cluster) implements AutoCloseable {
    SystemClient client() {
      return new SystemClient(this::url);
    }

    URI url(Service service) {
      return cluster.of(service).get(0).url();
    }

    /** An alert of the theatre that is on and not muted. */
    Alert on(String theatre) {
      return first(
          "?theatre=" + theatre,
          alert -> alert.state().isOn() && alert.attention().inhibitedBy() == null);
    }

    /** An alert that is over. */
    Alert over() {
      return first("?state=resolved", alert -> true);
    }

    private Alert first(String query, Predicate<Alert> wanted) {
      return await()
          .atMost(PATIENCE)
          .until(
              () -> client().alerts(query).stream().filter(wanted).findFirst(), Optional::isPresent)
          .orElseThrow();
    }

    /** The alert as it stands. */
    Alert again(Alert alert) {
      return Json.read(client().get(Service.ALERT, path(alert)).body(), Alert.class);
    }

    static String path(Alert alert) {
      return "/alerts/" + URLEncoder.encode(alert.id(), StandardCharsets.UTF_8);
    }

    /** Posts texts by their outlets. */
    void news(Map<String, String> texts, Instant publishedAt) {
      texts.forEach((outlet, text) -> post(outlet, text, publishedAt));
    }

    private void post(String outlet, String text, Instant publishedAt) {
      Map<String, String> article =
          Map.of("outlet", outlet, "text", text, "publishedAt", publishedAt.toString());
      String body = new String(Json.write(article), StandardCharsets.UTF_8);
      int status =
          client().post(Service.INGEST, "/articles", "application/json", body).statusCode();
      if (status != 202) {
        throw new IllegalStateException("article answered by " + status);
      }
    }

    @Override
    public void close() {
      cluster.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Live.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Live.class, type -> start(), Live.class);
  }

  private static Live start() {
    try {
      Live live = new Live(Cluster.start(Files.createTempDirectory("nadhir-live"), 1, Map.of()));
      Instant now = Instant.now();
      live.news(LONG_AGO, now.minus(Duration.ofDays(60)));
      live.news(SHELLING, now);
      live.news(ISLAND, now);
      return live;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
