package org.nadhir.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, by the words of schema.org. */
final class LinkedData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final int MOST_SCRIPTS = 20;
  private static final int MOST_NODES = 5_000;
  private static final int LONGEST = 2_000_000;
  private static final Set<String> NO_ARTICLE_OF_THIS_PAGE =
      Set.of("mainEntityOfPage", "isPartOf", "hasPart", "itemListElement", "mentions", "citation");
  private static final Pattern AROUND =
      Pattern.compile(
          "^\\s*(<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(-->|//\\s*]]>|]]>)\\s*;?\\s*$");

  private final @Nullable JsonNode article;

  private LinkedData(@Nullable JsonNode article) {
    this.article = article;
  }

  /** That of a page; what cannot be read says nothing. */
  static LinkedData in(Document page) {
    JsonNode best = null;
    int scripts = 0;
    for (Element script : page.getElementsByAttributeValue("type", "application/ld+json")) {
      if (scripts++ < MOST_SCRIPTS) {
        for (JsonNode found : articles(script.data())) {
          best = best == null || rank(found) > rank(best) ? found : best;
        }
      }
    }
    return new LinkedData(best);
  }

  private static List<JsonNode> articles(String json) {
    List<JsonNode> found = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    tree(json, open);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node)) {
        found.add(node);
      }
      node.properties().stream()
          .filter(field -> !NO_ARTICLE_OF_THIS_PAGE.contains(field.getKey()))
          .forEach(field -> open.add(field.getValue()));
      if (node.isArray()) {
        node.forEach(open::add);
      }
    }
    return found;
  }

  private static void tree(String json, Deque<JsonNode> open) {
    if (json.length() > LONGEST) {
      return;
    }
    try {
      JsonNode root = MAPPER.readTree(AROUND.matcher(json).replaceAll(""));
      if (root != null) {
        open.add(root);
      }
    } catch (JsonProcessingException e) {
      return;
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticleType(one.asText())) {
          return true;
        }
      }
    }
    return isArticleType(type.asText());
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.endsWith("Report");
  }

  private static int rank(JsonNode article) {
    return (article.has("articleBody") ? 4 : 0)
        + (article.has("datePublished") ? 2 : 0)
        + (article.has("headline") ? 1 : 0);
  }

  /** Whether the page says that it shows an article. */
  boolean isArticle() {
    return article != null;
  }

  /** The text of a property, or the name of what it points to; empty if there is none. */
  String text(String property) {
    JsonNode value = article == null ? null : article.get(property);
    return value == null ? "" : textOf(value);
  }

  private static String textOf(JsonNode value) {
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return one.isObject() ? one.path("name").asText("") : one.asText("");
  }

  /** The texts of a property that may have several values, at most ten. */
  List<String> texts(String property) {
    JsonNode value = article == null ? null : article.get(property);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> texts.add(textOf(one)));
    } else {
      texts.add(textOf(value));
    }
    return texts.stream().filter(text -> !text.isBlank()).limit(10).toList();
  }

  /** Whether the page says that not everybody may read the article. */
  boolean isForSubscribers() {
    return text("isAccessibleForFree").equalsIgnoreCase("false");
  }
}
