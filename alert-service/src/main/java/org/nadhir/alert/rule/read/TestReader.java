package org.nadhir.alert.rule.read;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nadhir.alert.rule.Rule;
import org.nadhir.contracts.Theatres;

/** Reads the tests beside a rule. */
final class TestReader {
  private static final int MOST_TIMES = 1000;

  private final Rule rule;
  private final Optional<Theatres> theatres;

  TestReader(Rule rule, Optional<Theatres> theatres) {
    this.rule = rule;
    this.theatres = theatres;
  }

  List<RuleTest> tests(Place yaml) {
    List<RuleTest> tests = new ArrayList<>();
    if (!yaml.has("tests")) {
      yaml.where().warn("has no tests", "timelines under tests, of what it must tell and what not");
      return tests;
    }
    Set<String> names = new HashSet<>();
    for (Place item : yaml.at("tests").items("a test")) {
      String name = item.at("name").written();
      Place place = name.isBlank() ? item : item.named("test " + Place.quote(name));
      tests.add(test(place.as(Section.TEST)));
      if (!name.isBlank() && !names.add(name)) {
        place.at("name").mistake(Place.quote(name) + " stands twice", "each name once in a rule");
      }
    }
    return tests;
  }

  private RuleTest test(Place yaml) {
    String key = yaml.required("key", KeyForm.of(rule.key(), theatres), "?");
    if (!key.equals("?") && !rule.counts(rule.key(), key)) {
      yaml.at("key")
          .mistake(
              "'%s' is not among the keys that the rule is limited to".formatted(key),
              String.join(", ", rule.only().stream().sorted().toList()));
    }
    return new RuleTest(
        rule.id(),
        yaml.required("name", Form.TEXT, "?"),
        yaml.where().spot(),
        key,
        timeline(yaml.at("timeline")));
  }

  private List<RuleTest.Event> timeline(Place yaml) {
    List<RuleTest.Event> events = new ArrayList<>();
    Instant come = Instant.MIN;
    boolean expects = false;
    for (Place item : yaml.items("at with publish, or by with expect")) {
      Place event = item.as(Section.EVENT);
      if (event.has("by") || event.has("expect")) {
        come = expected(event, come, events);
        expects = true;
      } else {
        published(event, events);
      }
    }
    if (!expects && !events.isEmpty()) {
      yaml.mistake("expects nothing", "at least one by with expect");
    }
    return events;
  }

  /** Reads an expectation; gives how far event time has come with it. */
  private Instant expected(Place yaml, Instant come, List<RuleTest.Event> events) {
    for (String other : List.of("at", "publish", "every", "times")) {
      if (yaml.has(other)) {
        yaml.at(other).mistake("stands beside by and expect", "by and expect alone");
      }
    }
    Optional<Instant> by = yaml.at("by").value(Form.TIME);
    Optional<RuleTest.Standing> standing =
        yaml.at("expect").value(Form.choice(RuleTest.Standing.class));
    standing.ifPresent(expected -> checkLevel(yaml.at("expect"), expected));
    if (by.isEmpty() || standing.isEmpty()) {
      return come;
    }
    Instant latest =
        events.stream().map(RuleTest.Event::time).reduce(come, (a, b) -> a.isAfter(b) ? a : b);
    if (by.get().isBefore(latest)) {
      yaml.at("by").mistake("is before what has come already", "%s or later".formatted(latest));
    }
    events.add(new RuleTest.Expected(yaml.where().spot(), by.get(), standing.get()));
    return by.get();
  }

  private void checkLevel(Place yaml, RuleTest.Standing standing) {
    String code = yaml.written();
    boolean severity = "watch warning critical".contains(code);
    if (severity && rule.levels().stream().noneMatch(l -> l.severity().code().equals(code))) {
      yaml.mistake(
          "the rule has no level '%s'".formatted(code),
          String.join(", ", rule.levels().stream().map(l -> l.severity().code()).toList()));
    }
    if (standing == RuleTest.Standing.PENDING && rule.raiseAfter().isZero()) {
      yaml.mistake("the rule never waits: it has no for", "nothing, or a severity");
    }
    if (standing == RuleTest.Standing.RECOVERING && rule.keepFiringFor().isZero()) {
      yaml.mistake("the rule never waits: it has no keep_firing_for", "resolved, or a severity");
    }
    if (standing == RuleTest.Standing.INHIBITED && rule.inhibitedBy().isEmpty()) {
      yaml.mistake("no rule mutes this one: it has no inhibited_by", "nothing, or a severity");
    }
  }

  private static void published(Place yaml, List<RuleTest.Event> events) {
    Optional<Instant> at = yaml.at("at").value(Form.TIME);
    Duration every = yaml.optional("every", Form.LONG, Duration.ofDays(1));
    int times = yaml.optional("times", Form.count(2), 1);
    if (yaml.has("every") != yaml.has("times")) {
      yaml.at(yaml.has("every") ? "times" : "every").refuse("every and times together");
    }
    if (times > MOST_TIMES) {
      yaml.at("times").refuse("up to %d times".formatted(MOST_TIMES));
      times = 1;
    }
    for (RuleTest.TestArticle article : ArticleReader.articles(yaml.at("publish"))) {
      for (int i = 0; i < times && at.isPresent(); i++) {
        Instant time = at.get().plus(every.multipliedBy(i));
        int number = events.size() + 1;
        events.add(new RuleTest.Published(yaml.where().spot(), time, number, article));
      }
    }
  }
}
