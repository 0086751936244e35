package org.nadhir.cli.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/** Alerts for tests. */
final class Alerts {
  private Alerts() {}

  /** An alert on Ukraine that was on from one time to another, both as {@code 01T10}. */
  static Alert alert(String rule, String from, String to, String peak, double height) {
    return Json.read(
        """
        {"id":"%1$s.%2$s","rule":"%1$s","ruleVersion":"1","key":"ukraine","theatre":"ukraine",
         "severity":"%4$s","peak":"%4$s","state":"resolved","sequence":2,
         "startsAt":"2024-01-%2$s:00:00Z","at":"2024-01-%3$s:00:00Z","value":0,"threshold":1,
         "stories":3,"families":2,"cause":"resolved",
         "history":[
          {"at":"2024-01-%2$s:00:00Z","state":"firing","severity":"%4$s","value":%5$s,
           "cause":"raised"},
          {"at":"2024-01-%3$s:00:00Z","state":"resolved","severity":"%4$s","value":0,
           "cause":"resolved"}]}
        """
            .formatted(rule, from, to, peak, height)
            .getBytes(UTF_8),
        Alert.class);
  }
}
