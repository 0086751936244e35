package org.nadhir.bench.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Tier;
import org.nadhir.contracts.Topic;

/**
 * Synthetic reports, put on {@code news.signals} without the services before it: two thirds carry
 * one signal on one theatre, a third is silent; one in ten is a copy of an earlier one.
 */
final class Reports implements AutoCloseable {
  private static final List<Form> FORMS =
      List.of(
          new Form(SignalType.SANCTIONS, "threatened", 4),
          new Form(SignalType.TROOP_BUILDUP, "massing", 7),
          new Form(SignalType.MILITARY_THREAT, "force", 6),
          new Form(SignalType.INCIDENT, "border", 5),
          new Form(SignalType.ATTACK, "strike", 10),
          new Form(SignalType.DE_ESCALATION, "talks", -3));
  private static final List<String> COUNTRIES = List.copyOf(Text.COUNTRIES.keySet());
  private static final String SENTENCE = "ما نُسب إلى الطرفين من تحركات على الحدود هذا الأسبوع.";

  private final Random random = new Random(7);
  private final List<String> theatres;
  private final Instant begin;
  private final Duration spacing;
  private final KafkaProducer<String, byte[]> producer;
  private long sent;
  private short[] fingerprint = new short[Fingerprint.SLOTS];

  private record Form(SignalType type, String mode, double intensity) {}

  /** Reports on these theatres, one {@code spacing} after the other. */
  Reports(String bootstrap, List<String> theatres, Instant begin, Duration spacing) {
    this.theatres = List.copyOf(theatres);
    this.begin = begin;
    this.spacing = spacing;
    this.producer =
        new KafkaProducer<>(
            Peers.producer(bootstrap), new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends so many more. */
  void send(int count) {
    for (int i = 0; i < count; i++, sent++) {
      SignalReport report = next();
      producer.send(
          new ProducerRecord<>(Topic.Names.SIGNALS, report.articleId(), Json.write(report)));
    }
    producer.flush();
  }

  long sent() {
    return sent;
  }

  private SignalReport next() {
    String id = "bench" + sent;
    String outlet = "bench-" + random.nextInt(40);
    Instant at = begin.plus(spacing.multipliedBy(sent));
    if (random.nextInt(10) > 0) {
      fingerprint = fingerprint();
    }
    return new SignalReport(
        id,
        new ArticleSummary(
            "عنوان " + sent,
            "https://" + outlet + ".example/" + sent,
            new Outlet(outlet, outlet, outlet, null, Tier.NATIONAL),
            "ar",
            at,
            at.plusSeconds(3600L * 24 * 30),
            null),
        Fingerprint.of(fingerprint),
        null,
        random.nextInt(3) == 0 ? List.of() : List.of(signal()),
        "bench",
        List.of());
  }

  private Signal signal() {
    Form form = FORMS.get(random.nextInt(FORMS.size()));
    return new Signal(
        form.type(),
        form.mode(),
        Status.ASSERTED,
        country(),
        country(),
        null,
        List.of(theatres.get(random.nextInt(theatres.size()))),
        null,
        form.intensity(),
        new Evidence(
            TextField.TEXT, 0, 10, SENTENCE.substring(0, 10), 0, SENTENCE.length(), SENTENCE));
  }

  private String country() {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  private short[] fingerprint() {
    short[] slots = new short[Fingerprint.SLOTS];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = (short) random.nextInt();
    }
    return slots;
  }

  @Override
  public void close() {
    producer.close();
  }

  /** Names of so many theatres. */
  static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "bench-" + i).toList();
  }

  /** A file of such theatres. */
  static String theatres(int count) {
    StringBuilder yaml = new StringBuilder("theatres:\n");
    for (String name : names(count)) {
      yaml.append("  - id: ").append(name).append("\n    title: {en: Bench, ar: قياس}\n");
      yaml.append("    places: {en: [Place").append(name.replace("bench-", "")).append("]}\n");
    }
    return yaml.toString();
  }
}
