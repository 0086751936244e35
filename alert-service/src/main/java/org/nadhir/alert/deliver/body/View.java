package org.nadhir.alert.deliver.body;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Alert;

/**
 * An alert as templates see it: {@code alert} in a template is one of these. All text is one line
 * without control characters, escaped for the place where it goes.
 *
 * @param messageId stable identifier of this message, by which repeats are dropped
 * @param id id of the alert
 * @param sequence which change of it
 * @param rule id of the rule
 * @param key what the rule counts by
 * @param theatre id of the theatre, if the key is one
 * @param severity severity now
 * @param peak highest severity so far
 * @param state where it stands in its life
 * @param cause what brought this message about
 * @param startsAt event time of the first crossing
 * @param at event time of this change
 * @param value what the rule measured
 * @param threshold the level that it is held against
 * @param stories independent stories
 * @param families publisher families
 * @param urgent whether people are to be told at once
 * @param link address of the alert on the page
 * @param en what is said in English
 * @param ar what is said in Arabic
 * @param parts what is said in the receiver's languages, in their order
 * @param quotes the sentences that weigh most, strongest first
 */
public record View(
    String messageId,
    String id,
    long sequence,
    String rule,
    String key,
    @Nullable String theatre,
    String severity,
    String peak,
    String state,
    String cause,
    Instant startsAt,
    Instant at,
    String value,
    String threshold,
    int stories,
    int families,
    boolean urgent,
    String link,
    Part en,
    Part ar,
    List<Part> parts,
    List<Quote> quotes) {
  private static final int SUMMARY = 2000;
  private static final int QUOTES = 5;

  /**
   * The view of an alert.
   *
   * @param page base address of the page
   * @param languages languages of {@link #parts}
   * @param escape makes text fit for the place where it goes
   */
  static View of(Alert alert, String page, List<String> languages, UnaryOperator<String> escape) {
    return new View(
        alert.id() + ":" + alert.sequence(),
        alert.id(),
        alert.sequence(),
        escape.apply(alert.rule()),
        escape.apply(alert.key()),
        alert.theatre(),
        alert.severity().code(),
        alert.peak().code(),
        alert.state().code(),
        alert.cause(),
        alert.startsAt(),
        alert.at(),
        number(alert.value()),
        number(alert.threshold()),
        alert.stories(),
        alert.families(),
        alert.attention().urgent(),
        page + "/#/alerts/" + alert.id(),
        part(alert, "en", escape),
        part(alert, "ar", escape),
        languages.stream().map(language -> part(alert, language, escape)).toList(),
        alert.evidence().stream().limit(QUOTES).map(e -> Quote.of(e, escape)).toList());
  }

  private static Part part(Alert alert, String language, UnaryOperator<String> escape) {
    Words words = Words.of(language);
    String summary = language.equals("ar") ? alert.summary().ar() : alert.summary().en();
    return new Part(
        language,
        words.direction(),
        escape.apply(headline(alert, words)),
        escape.apply(Plain.line(summary, SUMMARY)),
        words.evidence(),
        words.open());
  }

  /** One line, fit for the subject of an e-mail. */
  static String headline(Alert alert, Words words) {
    return "[%s] %s: %s · %s · %s"
        .formatted(
            words.product(),
            words.severity(alert.severity()),
            Plain.isolated(Plain.line(alert.key(), 80)),
            Plain.isolated(Plain.line(alert.rule(), 80)),
            words.state(alert.state()));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
