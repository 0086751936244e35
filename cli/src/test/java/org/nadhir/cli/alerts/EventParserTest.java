package org.nadhir.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nadhir.cli.alerts.EventParser.Event;

class EventParserTest {
  private final EventParser parser = new EventParser();

  private List<Event> read(String stream) {
    return Stream.of(stream.split("\n", -1)).map(parser::line).flatMap(Optional::stream).toList();
  }

  @Test
  void eventHasItsNameAndData() {
    assertThat(read("event: alert\nid: 7\ndata: {}\n\n")).containsExactly(new Event("alert", "{}"));
    assertThat(parser.lastId()).contains("7");
  }

  @Test
  void dataOnSeveralLinesIsOneText() {
    assertThat(read("data:a\ndata: b\n\n")).containsExactly(new Event("message", "a\nb"));
  }

  @Test
  void heartbeatIsNoEvent() {
    assertThat(read(": heartbeat\n\n:\n\n")).isEmpty();
  }

  @Test
  void eventWithoutDataIsNone() {
    assertThat(read("event: alert\n\ndata: x\n\n")).containsExactly(new Event("message", "x"));
  }

  @Test
  void unfinishedEventIsForgottenWhenTheConnectionIsLost() {
    read("event: alert\nid: 4\ndata: half");

    parser.reset();

    assertThat(read("event: alert\ndata: whole\n\n")).containsExactly(new Event("alert", "whole"));
    assertThat(parser.lastId()).contains("4");
  }
}
