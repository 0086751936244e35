package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Tier;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what a test publishes: one article, or a list of them. */
final class ArticleReader {
  private static final Form<String> CODE =
      Form.matching(
          "[A-Z][A-Z0-9_]*(\\+[A-Z][A-Z0-9_]*)*",
          "ISO 3166-1 alpha-3 or organisation codes, such as RUS or RUS+BLR");
  private static final Form<Double> INTENSITY =
      Form.number("a number from -10 to 10", n -> n >= -10 && n <= 10);
  private static final List<String> OF_SIGNALS =
      List.of("mode", "status", "actor", "target", "speaker", "intensity");

  private ArticleReader() {}

  static List<RuleTest.TestArticle> articles(Place yaml) {
    if (yaml.node() instanceof SequenceNode) {
      List<RuleTest.TestArticle> articles = new ArrayList<>();
      yaml.items("an article").forEach(item -> articles.add(article(item.as(Section.PUBLISH))));
      return articles;
    }
    return List.of(article(yaml.as(Section.PUBLISH)));
  }

  private static RuleTest.TestArticle article(Place yaml) {
    SignalType type = yaml.optional("type", FilterReader.TYPE);
    for (String field : OF_SIGNALS) {
      if (yaml.has(field) && !yaml.has("type")) {
        yaml.at(field).mistake("stands without a type", "fields of the article alone");
      }
    }
    if (type != null) {
      checkMode(yaml, type);
    }
    return new RuleTest.TestArticle(
        type,
        yaml.optional("mode", FilterReader.ANY_MODE),
        yaml.optional("status", FilterReader.STATUS, Status.ASSERTED),
        yaml.optional("actor", CODE),
        yaml.optional("target", CODE),
        yaml.optional("speaker", CODE),
        yaml.optional("intensity", INTENSITY),
        yaml.optional("outlet", FilterReader.OUTLET),
        yaml.optional("family", FilterReader.OUTLET),
        yaml.optional("tier", FilterReader.TIER, Tier.NATIONAL),
        yaml.optional("country", Form.matching("[A-Z]{3}", "an ISO 3166-1 alpha-3 code")),
        yaml.optional("wire", FilterReader.OUTLET),
        yaml.optional("language", Form.LANGUAGE, "en"),
        yaml.optional("story", Form.TEXT),
        yaml.optional("id", Form.TEXT),
        List.copyOf(ordinals(yaml)));
  }

  private static Set<Integer> ordinals(Place yaml) {
    return yaml.set("ordinals", Form.count(1));
  }

  private static void checkMode(Place yaml, SignalType type) {
    List<String> modes = SignalModes.of(type);
    String mode = yaml.at("mode").written();
    if (SignalModes.all().contains(mode) && !modes.contains(mode)) {
      yaml.at("mode")
          .mistake(
              "'%s' is no mode of %s".formatted(mode, type.code()),
              modes.isEmpty() ? "none: it has no modes" : String.join(", ", modes));
    }
  }
}
