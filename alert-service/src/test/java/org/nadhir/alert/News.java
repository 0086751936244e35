package org.nadhir.alert;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Fingerprint;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Tier;

/** Makes news for tests: {@code News.at("2021-12-07T10:00:00Z").by("a").says(ATTACK)}. */
public final class News {
  private final Instant at;
  private String id;
  private String family = "family-a";
  private String wire = null;
  private long text;
  private String actor = "RUS";
  private String target = "UKR";
  private String speaker = null;
  private Outlet outlet = null;
  private List<Integer> ordinals = List.of();
  private int revision = 1;
  private List<Integer> figures = List.of();

  private News(Instant at) {
    this.at = at;
    this.id = "article-" + at;
    this.text = at.toEpochMilli();
  }

  public static News at(String time) {
    return at(Instant.parse(time));
  }

  public static News at(Instant time) {
    return new News(time);
  }

  public News id(String value) {
    id = value;
    return this;
  }

  public News by(String value) {
    family = value;
    text = text * 31 + value.hashCode();
    id = id + "-" + value;
    return this;
  }

  public News crediting(String value) {
    wire = value;
    return this;
  }

  /** Who does it to whom; either may be null. */
  public News about(String who, String whom) {
    actor = who;
    target = whom;
    return this;
  }

  public News quoting(String who) {
    speaker = who;
    return this;
  }

  /** An official outlet of this country. */
  public News officially(String country) {
    outlet =
        new Outlet("official-" + country, country, "official-" + country, country, Tier.OFFICIAL);
    return this;
  }

  public News numbered(Integer... numbers) {
    ordinals = List.of(numbers);
    return this;
  }

  /** With these numbers in its text. */
  public News counting(Integer... numbers) {
    figures = List.of(numbers);
    return this;
  }

  /** This text of the article, 1 being the first. */
  public News asRevision(int number) {
    revision = number;
    return this;
  }

  /** Articles of one text are copies of one another. */
  public News withText(long seed) {
    text = seed;
    return this;
  }

  public Observation says(SignalType... types) {
    return says(Status.ASSERTED, types);
  }

  public Observation says(Status status, SignalType... types) {
    List<Signal> signals =
        java.util.stream.IntStream.range(0, types.length)
            .mapToObj(i -> signal(types[i], status, i))
            .toList();
    return new Observation(
        id, at, article(), fingerprint(), wire, signals, ordinals, revision, figures);
  }

  public SignalReport report(SignalType... types) {
    Observation said = says(types);
    return new SignalReport(
        id,
        said.article(),
        said.fingerprint(),
        said.wireCredit(),
        said.signals(),
        "test",
        List.of(),
        revision,
        figures);
  }

  private ArticleSummary article() {
    Outlet by =
        outlet != null
            ? outlet
            : new Outlet(family + "-outlet", family, family, null, Tier.NATIONAL);
    return new ArticleSummary("headline", null, by, "en", at, at.plusSeconds(86400 * 365), null);
  }

  private Fingerprint fingerprint() {
    Random random = new Random(text);
    short[] slots = new short[Fingerprint.SLOTS];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = (short) random.nextInt();
    }
    return Fingerprint.of(slots);
  }

  private Signal signal(SignalType type, Status status, int place) {
    Evidence evidence = new Evidence(TextField.TEXT, place, place + 1, "x", 0, 100, "x happened.");
    double intensity = type == SignalType.DE_ESCALATION ? -5 : 10;
    return new Signal(
        type, null, status, actor, target, speaker, List.of("ukraine"), null, intensity, evidence);
  }
}
