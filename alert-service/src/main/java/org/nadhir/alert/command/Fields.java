package org.nadhir.alert.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, with what is wrong about them. */
final class Fields {
  private static final int SHOWN = 40;

  private final JsonNode object;
  private final List<Mistake> mistakes = new ArrayList<>();

  Fields(JsonNode object) {
    this.object = object;
  }

  /** Whether the field is there and not null. */
  boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** The field's text without blanks around it; absent if it is not there, blank, or wrong. */
  @Nullable String text(String field, int longest, String allowed) {
    if (!has(field)) {
      return null;
    }
    JsonNode value = object.get(field);
    if (!value.isTextual()) {
      mistake(field, shown(value.toString()) + " is no text", allowed);
      return null;
    }
    String text = value.textValue().strip();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      mistake(field, "has %d characters".formatted(length), allowed);
    }
    return text.isEmpty() ? null : text;
  }

  /** The field has no text, which is a mistake unless one is known already. */
  void missing(String field, String allowed) {
    if (!isWrong(field)) {
      mistake(field, has(field) ? "is blank" : "is missing", allowed);
    }
  }

  /** Whether a mistake in this field is known. */
  boolean isWrong(String field) {
    return mistakes.stream().anyMatch(mistake -> mistake.where().equals(field));
  }

  void mistake(String field, String what, String allowed) {
    mistakes.add(new Mistake(field, what, allowed));
  }

  /** What stands in an error of a value that may be long. */
  static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  /**
   * Ends the reading.
   *
   * @param known the fields that there may be
   * @throws BadCommand if anything is wrong
   */
  void done(String... known) {
    List<String> allowed = List.of(known);
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!allowed.contains(field)) {
                mistake(shown(field), "is no field", String.join(", ", allowed));
              }
            });
    if (!mistakes.isEmpty()) {
      throw new BadCommand(mistakes);
    }
  }
}
