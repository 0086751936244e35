package org.nadhir.alert.rule.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.Rule;

/** Checks what rules say of one another. */
final class CrossChecks {
  private final Map<String, RuleReader.Read> byId = new LinkedHashMap<>();
  private final Set<String> inCycles = new LinkedHashSet<>();

  private CrossChecks() {}

  static void run(List<RuleReader.Read> rules) {
    CrossChecks checks = new CrossChecks();
    rules.forEach(checks::add);
    rules.forEach(checks::checkInhibition);
    checks.byId.keySet().forEach(checks::checkCycle);
  }

  private void add(RuleReader.Read read) {
    RuleReader.Read first = byId.putIfAbsent(read.rule().id(), read);
    if (first != null && !read.rule().id().equals("?")) {
      read.place()
          .at("id")
          .mistake(
              "'%s' stands twice, first in line %d"
                  .formatted(read.rule().id(), first.place().at("id").where().spot().line()),
              "each id once");
    }
  }

  private void checkInhibition(RuleReader.Read read) {
    if (read.rule().inhibitedBy().isEmpty()) {
      return;
    }
    for (Place item : read.place().at("inhibited_by").items("")) {
      String id = item.written();
      RuleReader.Read other = byId.get(id);
      if (read.rule().inhibitedBy().contains(id) && other == null) {
        item.mistake("there is no rule '%s'".formatted(id), sameKey(read.rule()));
      } else if (other != null && other.rule().key() != read.rule().key()) {
        item.mistake(
            "rule '%s' counts by %s, this one by %s"
                .formatted(id, other.rule().key().code(), read.rule().key().code()),
            sameKey(read.rule()));
      } else if (other != null && neverMeet(read.rule(), other.rule())) {
        item.mistake(
            "rule '%s' is limited to other keys than this one".formatted(id), sameKey(read.rule()));
      }
    }
  }

  private static boolean neverMeet(Rule one, Rule other) {
    return !one.only().isEmpty()
        && !other.only().isEmpty()
        && Collections.disjoint(one.only(), other.only());
  }

  private String sameKey(Rule rule) {
    List<String> ids =
        byId.values().stream()
            .map(RuleReader.Read::rule)
            .filter(other -> other.key() == rule.key() && !other.id().equals(rule.id()))
            .filter(other -> !neverMeet(rule, other))
            .map(Rule::id)
            .toList();
    return ids.isEmpty() ? "none, no other rule counts on the same key" : String.join(", ", ids);
  }

  private void checkCycle(String id) {
    List<String> way = new ArrayList<>(List.of(id));
    if (!inCycles.contains(id) && leadsTo(id, id, way, new LinkedHashSet<>())) {
      inCycles.addAll(way);
      at(id)
          .mistake(
              "goes round in a circle: " + String.join(" by ", way),
              "rules of which none mutes itself, directly or through others");
    }
  }

  private Place at(String id) {
    RuleReader.Read read = byId.get(id);
    if (read == null) {
      throw new IllegalArgumentException(id);
    }
    return read.place().at("inhibited_by");
  }

  private boolean leadsTo(String goal, String from, List<String> way, Set<String> seen) {
    for (String next : inhibitors(byId.get(from))) {
      way.add(next);
      if (next.equals(goal) || (seen.add(next) && leadsTo(goal, next, way, seen))) {
        return true;
      }
      way.remove(way.size() - 1);
    }
    return false;
  }

  private static Set<String> inhibitors(RuleReader.@Nullable Read read) {
    return read == null ? Set.of() : read.rule().inhibitedBy();
  }
}
