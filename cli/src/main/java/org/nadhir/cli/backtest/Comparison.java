package org.nadhir.cli.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.nadhir.contracts.Alert;

/**
 * How the alerts of two sets of rules differ. Two alerts are one if rule and key are the same, and
 * they begin at the same time; else, of those that are left, if they were on at the same time.
 *
 * @param onlyA alerts that only the first set gives
 * @param onlyB alerts that only the second set gives
 * @param changed alerts that both give, in different ways
 * @param same number of alerts that both give alike
 */
record Comparison(List<Alert> onlyA, List<Alert> onlyB, List<Changed> changed, int same) {
  Comparison {
    onlyA = List.copyOf(onlyA);
    onlyB = List.copyOf(onlyB);
    changed = List.copyOf(changed);
  }

  /**
   * An alert that both sets give, in different ways.
   *
   * @param a as the first gives it
   * @param b as the second gives it
   * @param differs what differs: its name, and the value of each
   */
  record Changed(Alert a, Alert b, List<Difference> differs) {
    Changed {
      differs = List.copyOf(differs);
    }
  }

  /**
   * One thing that differs.
   *
   * @param what what it is
   * @param a what it is by the first set
   * @param b what it is by the second set
   */
  record Difference(String what, String a, String b) {}

  static Comparison of(List<Alert> a, List<Alert> b) {
    Map<Alert, Alert> pairs = new IdentityHashMap<>();
    Map<String, List<Alert>> left = new HashMap<>();
    b.forEach(alert -> left.computeIfAbsent(of(alert), k -> new ArrayList<>()).add(alert));
    pair(a, left, pairs, (x, y) -> x.startsAt().equals(y.startsAt()));
    pair(a, left, pairs, (x, y) -> new Glance(x).overlaps(new Glance(y)));
    List<Changed> changed = new ArrayList<>();
    for (Alert alert : a) {
      Alert other = pairs.get(alert);
      List<Difference> differs = other == null ? List.of() : differences(alert, other);
      if (other != null && !differs.isEmpty()) {
        changed.add(new Changed(alert, other, differs));
      }
    }
    return new Comparison(
        a.stream().filter(alert -> !pairs.containsKey(alert)).toList(),
        left.values().stream().flatMap(List::stream).sorted(Verdicts.ORDER).toList(),
        changed,
        pairs.size() - changed.size());
  }

  /** Takes from {@code left} what belongs to an alert of {@code a} that has no other yet. */
  private static void pair(
      List<Alert> a,
      Map<String, List<Alert>> left,
      Map<Alert, Alert> pairs,
      BiPredicate<Alert, Alert> isOther) {
    for (Alert alert : a) {
      if (!pairs.containsKey(alert)) {
        Iterator<Alert> others = left.getOrDefault(of(alert), List.of()).iterator();
        while (others.hasNext() && !pairs.containsKey(alert)) {
          Alert other = others.next();
          if (isOther.test(alert, other)) {
            pairs.put(alert, other);
            others.remove();
          }
        }
      }
    }
  }

  /** What two alerts share that can be one. */
  private static String of(Alert alert) {
    return "%s|%s|%s".formatted(alert.rule(), alert.keyType().code(), alert.key());
  }

  private static List<Difference> differences(Alert a, Alert b) {
    Glance left = new Glance(a);
    Glance right = new Glance(b);
    List<Difference> differs = new ArrayList<>();
    add(differs, "starts", Glance.time(a.startsAt()), Glance.time(b.startsAt()));
    add(differs, "peak", a.peak().code(), b.peak().code());
    add(differs, "ends", left.endText(), right.endText());
    add(differs, "value", Glance.number(left.height()), Glance.number(right.height()));
    add(differs, "stories", String.valueOf(left.stories()), String.valueOf(right.stories()));
    if (differs.isEmpty() && !a.history().equals(b.history())) {
      differs.add(new Difference("steps", steps(a), steps(b)));
    }
    return differs;
  }

  private static void add(List<Difference> differs, String what, String a, String b) {
    if (!a.equals(b)) {
      differs.add(new Difference(what, a, b));
    }
  }

  private static String steps(Alert alert) {
    return String.join(
        ", ",
        alert.history().stream()
            .map(s -> "%s %s".formatted(Glance.time(s.at()), s.cause()))
            .toList());
  }
}
