package org.nadhir.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Feed item by item: where the JSON breaks off, the items before stay. Wrong types,
 * comments, trailing commas and unescaped control characters are forgiven.
 */
final class JsonFeed {
  private static final int DEPTH = 100;
  private static final JsonFactory FACTORY = factory();

  private final String source;
  private final URI base;
  private final @Nullable ZoneId homeZone;
  private final Collected items = new Collected();
  private final List<String> problems = new ArrayList<>();
  private String title = "";
  private @Nullable String language;
  private boolean isFeed;

  JsonFeed(String source, URI base, @Nullable ZoneId homeZone) {
    this.source = source;
    this.base = base;
    this.homeZone = homeZone;
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(constraints())
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .build();
  }

  private static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(DEPTH)
        .maxStringLength(Integer.MAX_VALUE)
        .build();
  }

  FeedRead read() {
    try (JsonParser parser = FACTORY.createParser(source)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        fields(parser);
      }
    } catch (IOException e) {
      problems.add("the JSON breaks off: " + Titles.cut(String.valueOf(e.getMessage()), 200));
    }
    return isFeed || !items.isEmpty()
        ? items.feed(FeedFormat.JSON_FEED, title, language, problems)
        : new FeedRead.Unreadable(FeedProblem.OTHER_JSON, "neither a version nor items");
  }

  private void fields(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        isFeed = true;
        items(parser);
      } else if (value != null && value.isScalarValue()) {
        field(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void field(String name, String text) {
    switch (name) {
      case "version" -> isFeed |= text.contains("jsonfeed.org");
      case "title" -> title = Titles.plain(text);
      case "language" -> language = Languages.tag(text);
      default -> {}
    }
  }

  private void items(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      boolean isItem = parser.currentToken() == JsonToken.START_OBJECT && !items.isFull();
      if (isItem) {
        items.add(new JsonItem(JsonFields.read(parser), base, homeZone).read());
      } else {
        parser.skipChildren();
        items.add(null);
      }
    }
  }
}
