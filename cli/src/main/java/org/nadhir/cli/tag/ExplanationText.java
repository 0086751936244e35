package org.nadhir.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.nadhir.cli.terminal.Bidi;

/**
 * The explanation of a signal report as text: first the signals, then what was nearly one; for each
 * its entry and words, the pattern that matched, and the cues or the reason behind it.
 */
final class ExplanationText {
  private ExplanationText() {}

  static List<String> lines(JsonNode report) {
    List<String> lines = new ArrayList<>();
    for (JsonNode match : report.path("explanation")) {
      if (match.hasNonNull("status")) {
        lines.add("");
        lines.add(
            "signal     %s %s by entry %s"
                .formatted(kind(match), text(match, "status"), entry(match)));
        lines.addAll(words(match));
        match.path("cues").forEach(cue -> lines.add(cue(cue)));
      }
    }
    for (JsonNode match : report.path("explanation")) {
      if (!match.hasNonNull("status")) {
        lines.add("");
        lines.add("near miss  %s by entry %s".formatted(kind(match), entry(match)));
        lines.addAll(words(match));
        lines.add("    " + refusal(match.path("refusal")));
      }
    }
    return lines;
  }

  private static String kind(JsonNode match) {
    return text(match, "type") + (match.hasNonNull("mode") ? "/" + text(match, "mode") : "");
  }

  private static String entry(JsonNode match) {
    return text(match, "entry");
  }

  private static List<String> words(JsonNode match) {
    return List.of("    words    " + span(match.path("at")), "    pattern  " + pattern(match));
  }

  private static String pattern(JsonNode match) {
    return Bidi.isolateIfNeeded(text(match, "pattern"));
  }

  private static String cue(JsonNode cue) {
    return "    cue      %s (%s): %s"
        .formatted(text(cue, "id"), text(cue, "status"), span(cue.path("at")));
  }

  private static String refusal(JsonNode refusal) {
    String scope = text(refusal, "scope");
    return switch (text(refusal, "reason")) {
      case "requires" -> "lacks    any of %s in its %s".formatted(patterns(refusal), scope);
      case "not" ->
          "refused  by %s in its %s%s".formatted(patterns(refusal), scope, found(refusal));
      case "forbidden" ->
          "refused  by %s in its %s%s, as for all entries"
              .formatted(patterns(refusal), scope, found(refusal));
      case "turn" -> "refused  it runs over a word that turns" + found(refusal);
      case "at_home_elsewhere" -> "refused  half of the article is about something else";
      case "repeated" -> "beaten   by a longer match of the type, entry " + entry(refusal);
      case "hidden" -> "hidden   by entry " + entry(refusal);
      default -> text(refusal, "reason");
    };
  }

  private static String found(JsonNode refusal) {
    return refusal.hasNonNull("at") ? ": " + span(refusal.path("at")) : "";
  }

  private static String patterns(JsonNode refusal) {
    return StreamSupport.stream(refusal.path("patterns").spliterator(), false)
        .map(pattern -> Bidi.isolateIfNeeded(pattern.asText()))
        .collect(Collectors.joining(", "));
  }

  private static String span(JsonNode at) {
    return "%s %d-%d %s"
        .formatted(
            text(at, "field"),
            at.path("start").asInt(),
            at.path("end").asInt(),
            Bidi.isolateIfNeeded(Bidi.oneLine(text(at, "quote"))));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
