package org.nadhir.ingest.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an item of a JSON Feed that are read; others cost no memory.
 *
 * @param texts numbers, truth values and strings by name, as text
 * @param authors their names
 */
record JsonFields(Map<String, String> texts, List<String> authors) {
  private static final int AUTHORS = 50;
  private static final Set<String> READ =
      Set.of(
          "id,url,external_url,title,content_html,content_text,summary,date_published"
              .concat(",date_modified,language")
              .split(","));

  JsonFields {
    texts = Map.copyOf(texts);
    authors = List.copyOf(authors);
  }

  /**
   * Reads the object that the parser has just entered.
   *
   * @throws IOException if the JSON breaks off
   */
  static JsonFields read(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<String> authors = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("author") || name.equals("authors")) {
        authors(parser, authors);
      } else if (isText(value) && READ.contains(name)) {
        texts.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return new JsonFields(texts, authors);
  }

  /** An author, a name, or a list of either, however deep. */
  private static void authors(JsonParser parser, List<String> authors) throws IOException {
    int depth = 0;
    String field = "name";
    JsonToken token = parser.currentToken();
    do {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.FIELD_NAME) {
        field = parser.currentName();
      } else if (isText(token) && field.equals("name") && authors.size() < AUTHORS) {
        authors.add(parser.getText());
      }
      field = token.isStructEnd() ? "name" : field;
      token = depth == 0 ? token : parser.nextToken();
    } while (depth > 0 && token != null);
  }

  private static boolean isText(JsonToken token) {
    return token.isScalarValue() && token != JsonToken.VALUE_NULL;
  }
}
