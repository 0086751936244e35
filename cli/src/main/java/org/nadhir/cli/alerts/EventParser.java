package org.nadhir.cli.alerts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event stream (SSE) line by line.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
final class EventParser {
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private @Nullable String lastId;

  /**
   * One event.
   *
   * @param name its type, {@code message} when the stream names none
   * @param data its text
   */
  record Event(String name, String data) {}

  /** Takes a line without its end; an event is complete at the blank line behind it. */
  Optional<Event> line(String line) {
    if (line.isEmpty()) {
      return complete();
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    take(field, value.startsWith(" ") ? value.substring(1) : value);
    return Optional.empty();
  }

  /** An empty field is a comment. */
  private void take(String field, String value) {
    switch (field) {
      case "data" -> data.append(value).append('\n');
      case "event" -> name = value;
      case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
      default -> {}
    }
  }

  private Optional<Event> complete() {
    Optional<Event> event = Optional.empty();
    if (!data.isEmpty()) {
      data.setLength(data.length() - 1);
      event = Optional.of(new Event(name.isEmpty() ? "message" : name, data.toString()));
    }
    reset();
    return event;
  }

  /** Forgets a half-read event, as when the connection was lost. */
  void reset() {
    data.setLength(0);
    name = "";
  }

  /** The id of the last event that had one. */
  Optional<String> lastId() {
    return Optional.ofNullable(lastId).filter(id -> !id.isEmpty());
  }
}
