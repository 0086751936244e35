package org.nadhir.alert.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Json;

/** Reads what a person asks for from the JSON of a request, and finds all its mistakes at once. */
public final class WishReader {
  /** Most characters of a name. */
  public static final int LONGEST_NAME = 200;

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 2000;

  private WishReader() {}

  /**
   * A person takes note: {@code {"by": "...", "note": "..."}}.
   *
   * @throws BadCommand with all mistakes
   */
  public static Wish acknowledgement(byte[] json) {
    Fields fields = fields(json);
    Wish wish = new Wish(name(fields), note(fields), null);
    fields.done("by", "note");
    return wish;
  }

  /**
   * A person wants quiet: {@code by}, {@code note}, and either {@code until} or {@code for}.
   *
   * @param now from when on
   * @throws BadCommand with all mistakes
   */
  public static Wish snooze(byte[] json, Instant now) {
    Fields fields = fields(json);
    Wish wish = new Wish(name(fields), note(fields), SnoozeEnd.read(fields, now));
    fields.done("by", "note", "until", "for");
    return wish;
  }

  /**
   * A person takes something back.
   *
   * @param by who
   * @throws BadCommand if that is missing or too long
   */
  public static Wish takenBack(@Nullable String by) {
    Fields fields = new Fields(JsonNodeFactory.instance.objectNode().put("by", by));
    Wish wish = new Wish(name(fields), null, null);
    fields.done("by");
    return wish;
  }

  private static Fields fields(byte[] json) {
    try {
      JsonNode body = Json.read(json, JsonNode.class);
      if (body.isObject()) {
        return new Fields(body);
      }
    } catch (UncheckedIOException e) {
      throw bad("is no JSON");
    }
    throw bad("is no JSON object");
  }

  private static BadCommand bad(String what) {
    return new BadCommand(List.of(new Mistake("body", what, "an object such as {\"by\": \"…\"}")));
  }

  private static String name(Fields fields) {
    String allowed = "1 to %d characters on one line".formatted(LONGEST_NAME);
    String name = fields.text("by", LONGEST_NAME, allowed);
    if (name == null) {
      fields.missing("by", allowed);
      return "";
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      fields.mistake("by", "has a line break or another control character", allowed);
    }
    return name;
  }

  private static @Nullable String note(Fields fields) {
    return fields.text("note", LONGEST_NOTE, "at most %d characters".formatted(LONGEST_NOTE));
  }
}
