package org.nadhir.alert.deliver.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.deliver.Alerts;
import org.nadhir.alert.deliver.body.Templates.Markup;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

class BodiesTest {
  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final Alert HOSTILE = Alerts.hostile(AT);

  private static String rendered(String name, String type, Markup markup) {
    return Templates.parse(
            Templates.builtIn(name), type, "https://page.example", List.of("ar", "en"), markup)
        .render(HOSTILE);
  }

  private static JsonNode json(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  @Test
  void cloudEventHoldsTheWholeAlertAndAStableId() {
    JsonNode event = Json.read(CloudEvent.write(Alerts.message(HOSTILE)), JsonNode.class);

    assertThat(event.get("specversion").asText()).isEqualTo("1.0");
    assertThat(event.get("id").asText()).isEqualTo("al-x:1");
    assertThat(event.get("type").asText()).isEqualTo("org.nadhir.alert.v1");
    assertThat(event.get("time").asText()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(Json.read(Json.write(event.get("data")), Alert.class)).isEqualTo(HOSTILE);
  }

  @Test
  void slackBodyKeepsForeignTextFromBeingMarkup() {
    JsonNode body = json(rendered("slack.json", "application/json", Markup.SLACK));

    assertThat(body.get("text").asText()).contains("warning", "ukraine", "theatre-risk");
    String quote = body.at("/blocks/2/elements/0/text").asText();
    assertThat(quote)
        .contains("&lt;/p&gt;&lt;script&gt;", "&lt;https://evil.example|click&gt;", "{alert.id}")
        .contains("<https://sample-gazette.example/1?a=1&b=2|")
        .doesNotContain("\u202E", "<script>");
    assertThat(body.at("/blocks/3/elements/0/text").asText())
        .startsWith("<https://page.example/#/alerts/al-x|");
  }

  @Test
  void teamsBodyIsACardInBothDirections() {
    JsonNode body = json(rendered("teams.json", "application/json", Markup.MARKDOWN));

    JsonNode card = body.at("/attachments/0/content");
    assertThat(card.get("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/0/rtl").asBoolean()).isTrue();
    assertThat(card.at("/body/0/items/1/text").asText()).startsWith("أوكرانيا");
    assertThat(card.at("/body/1/items/2/text").asText())
        .contains("\\*bold\\*", "\\</p\\>".substring(3));
  }

  @Test
  void htmlKeepsForeignTextFromBeingMarkup() {
    String html = rendered("email.html", "text/html", Markup.NONE);

    assertThat(html)
        .contains("lang=\"ar\" dir=\"rtl\"", "lang=\"en\" dir=\"ltr\"")
        .contains("&lt;script&gt;", "Sample &lt;Gazette&gt;")
        .contains("href=\"https://sample-gazette.example/1?a=1&amp;b=2\"")
        .doesNotContain("<script", "\u202E");
    assertThat(html.indexOf("dir=\"rtl\"")).isLessThan(html.indexOf("dir=\"ltr\""));
  }

  @Test
  void quotesKeepTheirDirectionToThemselves() {
    String text = rendered("email.txt", "text/plain", Markup.NONE);

    assertThat(text).contains("- \u2068</p><script>", "next\u2069").doesNotContain("\u202E");
  }

  @Test
  void headlineIsOneLine() {
    assertThat(Templates.subject(HOSTILE, "ar")).startsWith("[نذير] تحذير").doesNotContain("\n");
    assertThat(Templates.subject(HOSTILE, "en")).startsWith("[Nadhir] warning: ");
  }

  @Test
  void addressThatIsNoWebAddressIsNoLink() {
    assertThat(Plain.link("javascript:alert(1)")).isNull();
    assertThat(Plain.link("https://x.example/a b")).isNull();
    assertThat(Plain.link("https://u:p@x.example/")).isNull();
    assertThat(Plain.link("https://x.example/أخبار")).startsWith("https://x.example/%D8");
  }

  @Test
  void templateThatNamesWhatThereIsNotIsRefusedWhenItIsRead() {
    assertThatThrownBy(() -> Templates.check("{alert.nothing}", "text/plain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> Templates.check("{#if alert.id}", "text/plain"))
        .isInstanceOf(IllegalArgumentException.class);
    Templates.check("{alert.id} {alert.quotes.size}", "text/plain");
  }
}
