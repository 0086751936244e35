package org.nadhir.ingest.article;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A pair of texts, of which it is known whether one is a copy or rewrite of the other.
 *
 * @param kind how the second came from the first
 * @param copies whether they are one story
 * @param source language and topic
 * @param one first text
 * @param other second text
 */
record Pairs(String kind, boolean copies, String source, String one, String other) {

  /** What was written about one topic, in paragraphs. */
  record Topic(
      String topic,
      List<String> base,
      String lead,
      String rewrite3,
      String rewrite5,
      List<String> local,
      List<String> next,
      List<String> later,
      List<String> other,
      Map<String, String> numbers) {

    String numberedOtherwise() {
      String text = text(base);
      for (Map.Entry<String, String> number : numbers.entrySet()) {
        text = text.replace(number.getKey(), number.getValue());
      }
      return text;
    }
  }

  /** All pairs, in three languages. */
  static List<Pairs> all() {
    List<Pairs> pairs = new ArrayList<>();
    for (String language : List.of("ar", "en", "ru")) {
      List<Topic> topics = topics(language);
      for (int i = 0; i < topics.size(); i++) {
        add(language, topics.get(i), topics.get((i + 1) % topics.size()), pairs);
      }
    }
    return pairs;
  }

  private static void add(String language, Topic topic, Topic stranger, List<Pairs> pairs) {
    String source = language + " " + topic.topic();
    List<String> base = topic.base();
    List<String> led = with(base, 0, topic.lead());
    List<String> rewritten = with(base, 2, topic.rewrite3());
    copy("another lead", base, led, source, pairs);
    copy("another lead, last two dropped", base, led.subList(0, 5), source, pairs);
    copy("first half", base, base.subList(0, 4), source, pairs);
    copy("first three paragraphs", base, base.subList(0, 3), source, pairs);
    copy("one paragraph in other words", base, rewritten, source, pairs);
    copy("two in other words, another lead", base, twice(topic, led), source, pairs);
    copy("two local paragraphs before it", base, joined(topic.local(), base), source, pairs);
    copy("local, cut", base, joined(topic.local(), base.subList(0, 5)), source, pairs);
    copy("two rewrites of one wire", led.subList(0, 6), twice(topic, base), source, pairs);
    apart("next day, one background paragraph", base, back(topic, 6), source, pairs);
    apart("next day, two background paragraphs", base, back(topic, 5), source, pairs);
    List<String> again = joined(topic.later(), base.subList(6, 7));
    apart("third day and second, one background", back(topic, 6), again, source, pairs);
    apart("another outlet, one quote in common", base, topic.other(), source, pairs);
    apart("another outlet and next day", topic.other(), topic.next(), source, pairs);
    apart("another matter", base, stranger.base(), source, pairs);
    apart("next day, another matter", topic.next(), stranger.next(), source, pairs);
    pairs.add(new Pairs("other numbers", false, source, text(base), topic.numberedOtherwise()));
  }

  private static List<String> twice(Topic topic, List<String> paragraphs) {
    return with(with(paragraphs, 2, topic.rewrite3()), 4, topic.rewrite5());
  }

  private static List<String> back(Topic topic, int from) {
    return joined(topic.next(), topic.base().subList(from, 7));
  }

  private static void copy(
      String kind, List<String> one, List<String> other, String source, List<Pairs> pairs) {
    pairs.add(new Pairs(kind, true, source, text(one), text(other)));
  }

  private static void apart(
      String kind, List<String> one, List<String> other, String source, List<Pairs> pairs) {
    pairs.add(new Pairs(kind, false, source, text(one), text(other)));
  }

  private static List<String> with(List<String> paragraphs, int at, String instead) {
    List<String> changed = new ArrayList<>(paragraphs);
    changed.set(at, instead);
    return changed;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static String text(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static List<Topic> topics(String language) {
    String name = "/pairs/" + language + ".yaml";
    try (InputStream in = Objects.requireNonNull(Pairs.class.getResourceAsStream(name), name)) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
