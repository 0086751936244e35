package org.nadhir.ingest.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a draft from a JSON object; unknown fields are ignored, all wrong ones reported. */
final class JsonDraft {

  /**
   * An article needs a handful of values; what has far more of them, or is deep, costs many times
   * its own size in memory.
   */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxTokenCount(10_000)
          .maxNumberLength(100)
          .maxNameLength(1_000)
          .maxStringLength(4 << 20)
          .build();

  private static final ObjectMapper MAPPER =
      new ObjectMapper(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private static final String OUTLET_FORM = "the id of an outlet, or an object with its \"id\"";

  private final JsonNode root;
  private final List<Mistake> mistakes = new ArrayList<>();

  private JsonDraft(JsonNode root) {
    this.root = root;
  }

  static Drafted read(byte[] json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return unreadable("no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return unreadable("no JSON: " + e.getMessage());
    }
    return root != null && root.isObject()
        ? new JsonDraft(root).read()
        : unreadable("no JSON object");
  }

  private static Drafted unreadable(String what) {
    return Drafted.Unreadable.because(
        Reason.BAD_JSON, "body", what, "one article as a JSON object with at least \"text\"");
  }

  private Drafted read() {
    JsonNode outlet = root.path("outlet");
    Draft draft =
        new Draft(
            text("url"),
            outlet.isObject() ? idOf(outlet) : text("outlet"),
            outlet.path("name").isTextual() ? outlet.path("name").asText() : null,
            text("title"),
            text("publishedAt"),
            text("language"),
            required());
    return mistakes.isEmpty() ? new Drafted.Read(draft) : new Drafted.Unreadable(mistakes);
  }

  private @Nullable String idOf(JsonNode outlet) {
    if (outlet.path("id").isTextual()) {
      return outlet.path("id").asText();
    }
    mistakes.add(new Mistake(Reason.BAD_FIELD, "outlet", outlet.toString(), OUTLET_FORM));
    return null;
  }

  private @Nullable String text(String field) {
    JsonNode value = root.path(field);
    if (value.isTextual()) {
      return value.asText();
    }
    if (!value.isMissingNode() && !value.isNull()) {
      String allowed = field.equals("outlet") ? OUTLET_FORM : "a string";
      mistakes.add(new Mistake(Reason.BAD_FIELD, field, value.toString(), allowed));
    }
    return null;
  }

  private String required() {
    String text = text("text");
    if (text == null && mistakes.stream().noneMatch(m -> m.where().equals("text"))) {
      mistakes.add(
          new Mistake(Reason.NO_TEXT, "text", "is missing", "the article's text, not blank"));
    }
    return text == null ? "" : text;
  }
}
